import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { type Day, formatDay, formatFen } from '@contract/kernel';
import { Card } from '@/components';
import { say } from '@/services/go';
import { CounterSheet } from './acts/CounterSheet';
import type { DeskClaim } from './types';

export interface PaymentsProps {
  desk: DeskClaim;
  today: Day;
  onChanged: () => void;
}

/** Recorded payments; one taken back stays, struck through, with the reason. */
export function Payments({ desk, today, onChanged }: PaymentsProps) {
  const [countering, setCountering] = useState<string | null>(null);
  const { payments, instalments } = desk.claim;
  const chosen = payments.find(({ id }) => id === countering);
  const mayCounter = desk.mayDo.includes('counter');
  if (payments.length === 0) return null;
  const changed = () => {
    setCountering(null);
    onChanged();
  };
  return (
    <Card>
      <Text className="kh-title">拨付记录</Text>
      {payments.map(({ id, year, fen, day, voucher, countered }) => (
        <View key={id} id={`payment-${voucher}`} className="desk-payment">
          <View className="kh-row kh-row--between">
            <Text>
              {instalments.length > 1 ? `第${year}年 · ` : ''}
              {formatDay(day)}
            </Text>
            <Text className={`desk-payment__sum${countered ? ' desk-payment__sum--off' : ''}`}>
              {formatFen(fen)}
            </Text>
          </View>
          <View className="kh-row kh-row--between">
            <Text className="kh-muted kh-break">凭证号 {voucher}</Text>
            {mayCounter && !countered ? (
              <Text
                id={`counter-${voucher}`}
                className="kh-link desk-payment__act"
                aria-role="button"
                onClick={() => setCountering(id)}
              >
                冲销
              </Text>
            ) : null}
          </View>
          {countered ? (
            <Text className="kh-text desk-payment__off">
              {formatDay(countered.day)}已冲销：{countered.reason}
              {countered.voucher ? `（凭证号 ${countered.voucher}）` : ''}
            </Text>
          ) : null}
        </View>
      ))}
      {chosen ? (
        <CounterSheet
          desk={desk}
          today={today}
          payment={chosen}
          onClose={() => setCountering(null)}
          onReload={changed}
          onDone={(said) => {
            say(said);
            changed();
          }}
        />
      ) : null}
    </Card>
  );
}
