import { Text, View } from '@tarojs/components';
import { LEDGER_KIND_LABELS, type LedgerRowView } from '@contract';
import { formatDay, formatFen, formatInstant } from '@contract/kernel';
import { StateTag } from '@/components';
import { go } from '@/services/go';

/** One line of the ledger; a counter-entry takes away. Leads to its claim. */
export function LedgerRow({ row }: { row: LedgerRowView }) {
  const { kind, fen, claimId } = row;
  const open = claimId === undefined ? undefined : () => go('/packages/desk/claim/index', { id: claimId });
  return (
    <View
      id={`ledger-${row.id}`}
      className="kh-ledger__row"
      {...(open ? { onClick: open, 'aria-role': 'link' } : {})}
    >
      <View className="kh-row kh-row--between kh-row--top">
        <Text className="kh-grow">
          {LEDGER_KIND_LABELS[kind]}
          {row.applicantName ? ` · ${row.applicantName}` : ''}
        </Text>
        <Text className={`kh-ledger__fen kh-ledger__fen--${kind}`}>
          {kind === 'countered' || kind === 'ungraded' ? '−' : ''}
          {formatFen(fen)}
        </Text>
      </View>
      {row.itemTitle ? (
        <Text className="kh-text kh-muted">
          {row.itemTitle}
          {row.claimYear !== undefined && row.claimYear > 1 ? `（第${row.claimYear}年）` : ''}
        </Text>
      ) : null}
      <Text className="kh-muted kh-num kh-break">
        {row.day ? formatDay(row.day) : formatInstant(row.at)}
        {row.voucher ? ` · 凭证号 ${row.voucher}` : ''}
      </Text>
      {row.overBudget ? <StateTag tone="amber">超预算，已写明理由</StateTag> : null}
    </View>
  );
}
