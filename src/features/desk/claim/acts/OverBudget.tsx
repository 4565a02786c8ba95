import { useEffect, useState } from 'react';
import { TextAreaField } from '@/components';
import type { DeskForm } from '../../useDeskForm';

export interface OverBudgetProps {
  /** Id of the act; the box is `{id}-budget-reason`. */
  id: string;
  form: DeskForm;
  value: string;
  onChange: (text: string) => void;
}

/** Asks why a year's budget may be exceeded, once the server has said that it would be, and by how much. */
export function OverBudget({ id, form, value, onChange }: OverBudgetProps) {
  const fault = form.under('budgetReason');
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (fault) setAsked(true);
  }, [fault]);
  if (!asked && !fault) return null;
  return (
    <TextAreaField
      id={`${id}-budget-reason`}
      label="超预算理由"
      required
      value={value}
      maxLength={300}
      help="理由会记入办理经过和资金台账。"
      error={fault}
      onChange={onChange}
    />
  );
}
