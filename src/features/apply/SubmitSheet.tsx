import { Text, View } from '@tarojs/components';
import { formatDay } from '@contract/kernel';
import type { DraftView, FactInput } from '@contract';
import type { FactView, ItemView } from '@contract/policy';
import { ActionButton, Facts, Sheet } from '@/components';
import { groupsOf, linesOfGroup } from '../facts/groups';
import type { Files } from './useFiles';

export interface SubmitSheetProps {
  draft: DraftView;
  item: ItemView;
  facts: readonly FactView[];
  answers: readonly FactInput[];
  files: Files;
  busy: boolean;
  error: string | null;
  onClose: () => void;
  onConfirm: () => void;
}

/** Everything that will be submitted, to be looked over once more before the last tap. */
export function SubmitSheet(props: SubmitSheetProps) {
  const { draft, item, facts, answers, files, busy, error, onClose, onConfirm } = props;
  // Nothing required is open by now; what may be left empty is not listed.
  const lines = groupsOf(facts)
    .flatMap((group) => linesOfGroup(group, answers))
    .filter(({ open }) => !open);
  const namesOf = (paperId: string) =>
    files
      .rowsOf(paperId)
      .filter(({ status }) => status === 'done')
      .map(({ name }) => name)
      .join('、');
  return (
    <Sheet
      id="submit-sheet"
      title="核对后提交"
      busy={busy}
      onClose={onClose}
      fault={
        error ? (
          <Text className="kh-note kh-note--red" id="submit-error" aria-role="alert">
            {error}
          </Text>
        ) : null
      }
      foot={
        <>
          <View className="kh-bar__item--small">
            <ActionButton id="submit-claim-back" look="quiet" disabled={busy} onClick={onClose}>
              再改改
            </ActionButton>
          </View>
          <View className="kh-grow">
            <ActionButton id="submit-claim-confirm" busy={busy} onClick={onConfirm}>
              {busy ? '正在提交' : '确认提交'}
            </ActionButton>
          </View>
        </>
      }
    >
      <Facts
        lines={[
          ['申报事项', draft.itemTitle],
          ['支持方式', item.amountText],
          ['申报单位', draft.applicant.name],
          ['信用代码', draft.applicant.unifiedCode],
          ['审查部门', item.examiningOffice.name],
        ]}
      />
      <Text className="kh-title" style={{ display: 'block', margin: '12px 0 4px' }}>
        资料
      </Text>
      <Facts long lines={lines.map(({ label, said }): [string, string] => [label, said])} />
      <Text className="kh-title" style={{ display: 'block', margin: '12px 0 4px' }}>
        材料
      </Text>
      <Facts
        long
        lines={draft.papers.map((paper): [string, string] => {
          const names = namesOf(paper.id);
          if (names) return [paper.label, names];
          return [paper.label, paper.later ? '提交后再补' : '未交'];
        })}
      />
      {draft.later ? (
        <Text className="kh-note kh-note--amber" id="submit-later">
          可后补的材料请在{formatDay(draft.later.dueDay)}（含当日）前补交，到期前2天会提醒您。
        </Text>
      ) : null}
      <Text className="kh-note">
        提交后得到编号，由{item.examiningOffice.name}审查；列入名单前可以撤回。科研诚信承诺（
        {draft.pledgeVersion}
        版）和提交时间会一并记录。
      </Text>
    </Sheet>
  );
}
