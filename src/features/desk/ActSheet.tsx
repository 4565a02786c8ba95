import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { ActionButton, Sheet } from '@/components';

export interface ActSheetProps {
  /** Id of the button that opened it; its own buttons are `{id}-confirm` and `{id}-cancel`. */
  id: string;
  title: string;
  /** What the act does. */
  does: string;
  /** Who is told of it, and how. */
  told: string;
  confirmText: string;
  look?: 'main' | 'danger';
  busy: boolean;
  /** A refusal that belongs to no field. */
  error: string | null;
  /** Offers to load again, where somebody else was faster. */
  stale?: boolean;
  onReload?: () => void;
  onCancel: () => void;
  onConfirm: () => void;
  children?: ReactNode;
}

/** One act of an office: its form, what will happen, who is told, and the last tap. */
export function ActSheet(props: ActSheetProps) {
  const { id, title, does, told, confirmText, look = 'main', busy, error, stale } = props;
  return (
    <Sheet
      id={`${id}-sheet`}
      title={title}
      busy={busy}
      onClose={props.onCancel}
      fault={
        error ? (
          <View className="kh-note kh-note--red" aria-role="alert">
            <Text className="kh-text" id={`${id}-error`}>
              {error}
            </Text>
            {stale && props.onReload ? (
              <ActionButton id={`${id}-reload`} look="text" small onClick={props.onReload}>
                查看最新内容
              </ActionButton>
            ) : null}
          </View>
        ) : null
      }
      foot={
        <>
          <View className="desk-act__cancel">
            <ActionButton id={`${id}-cancel`} look="quiet" disabled={busy} onClick={props.onCancel}>
              取消
            </ActionButton>
          </View>
          <View className="kh-grow">
            <ActionButton id={`${id}-confirm`} look={look} busy={busy} onClick={props.onConfirm}>
              {busy ? '正在办理' : confirmText}
            </ActionButton>
          </View>
        </>
      }
    >
      {props.children}
      <View className="kh-note kh-note--blue desk-act__note">
        <Text className="kh-text">{does}</Text>
        <Text className="kh-text">{told}</Text>
      </View>
    </Sheet>
  );
}
