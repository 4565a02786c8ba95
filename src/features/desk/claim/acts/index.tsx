import type { ComponentType } from 'react';
import type { ActProps, DeskAct } from '../types';
import { CounterGradeSheet } from './CounterGradeSheet';
import { DecideSheet } from './DecideSheet';
import { ExtendSheet } from './ExtendSheet';
import { EndPremisesSheet } from './EndPremisesSheet';
import { GradeSheet } from './GradeSheet';
import { GrantSheet } from './GrantSheet';
import { PaymentSheet } from './PaymentSheet';
import { RecommendSheet } from './RecommendSheet';
import { RefuseDecisionSheet } from './RefuseDecisionSheet';
import { RefuseSheet } from './RefuseSheet';
import { ReturnSheet } from './ReturnSheet';
import { SendBackSheet } from './SendBackSheet';
import { StartSheet } from './StartSheet';

export interface ActButton {
  act: DeskAct;
  /** Id of the button that opens the sheet. */
  id: string;
  label: string;
  look: 'main' | 'quiet' | 'danger';
  /** None where the act has a page of its own. */
  Sheet: ComponentType<ActProps> | null;
}

/** The acts of the desk in the order in which they are offered; the first one allowed is the main one. */
export const ACTS: readonly ActButton[] = [
  { act: 'start', id: 'exam-start', label: '开始审查', look: 'main', Sheet: StartSheet },
  { act: 'grant', id: 'premises-grant', label: '安排场所', look: 'main', Sheet: GrantSheet },
  { act: 'recommend', id: 'exam-recommend', label: '推荐', look: 'main', Sheet: RecommendSheet },
  { act: 'decide', id: 'decide-approve', label: '审定金额', look: 'main', Sheet: DecideSheet },
  { act: 'objection', id: 'objection', label: '核查异议', look: 'main', Sheet: null },
  { act: 'pay', id: 'payment-record', label: '登记拨付', look: 'main', Sheet: PaymentSheet },
  { act: 'grade', id: 'grade-record', label: '登记考核结果', look: 'quiet', Sheet: GradeSheet },
  {
    act: 'counterGrade',
    id: 'grade-counter',
    label: '更正考核结果',
    look: 'danger',
    Sheet: CounterGradeSheet,
  },
  { act: 'extend', id: 'exam-extend', label: '延长补正', look: 'quiet', Sheet: ExtendSheet },
  { act: 'sendBack', id: 'send-back', label: '退回', look: 'quiet', Sheet: SendBackSheet },
  { act: 'return', id: 'exam-return', label: '退回补正', look: 'quiet', Sheet: ReturnSheet },
  { act: 'refuse', id: 'exam-refuse', label: '不予通过', look: 'danger', Sheet: RefuseSheet },
  {
    act: 'refuseDecision',
    id: 'decide-refuse',
    label: '不予支持',
    look: 'danger',
    Sheet: RefuseDecisionSheet,
  },
  {
    act: 'endPremises',
    id: 'premises-end',
    label: '提前结束使用',
    look: 'danger',
    Sheet: EndPremisesSheet,
  },
];
