import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { ActionButton, Sheet } from '@/components';

export interface FormSheetProps {
  /** Its button is `{id}-confirm`, its cross `{id}-sheet-close`. */
  id: string;
  title: string;
  /** What happens on the last tap, and who is told. */
  says: string;
  confirmText: string;
  look?: 'main' | 'danger';
  busy: boolean;
  /** A refusal that belongs to no field. */
  error: string | null;
  onClose: () => void;
  onConfirm: () => void;
  children?: ReactNode;
}

/** One act with its form: closed by the cross, confirmed by the one button. */
export function FormSheet(props: FormSheetProps) {
  const { id, title, says, confirmText, look = 'main', busy, error, onClose, onConfirm, children } = props;
  return (
    <Sheet
      id={`${id}-sheet`}
      title={title}
      busy={busy}
      onClose={onClose}
      fault={
        error ? (
          <Text className="kh-field__error" id={`${id}-error`} aria-role="alert">
            {error}
          </Text>
        ) : null
      }
      foot={
        <View className="kh-grow">
          <ActionButton id={`${id}-confirm`} look={look} busy={busy} onClick={onConfirm}>
            {confirmText}
          </ActionButton>
        </View>
      }
    >
      {children}
      <View className="kh-note kh-note--blue">
        <Text className="kh-text">{says}</Text>
      </View>
    </Sheet>
  );
}
