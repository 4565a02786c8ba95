import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import './sheet.scss';

export interface SheetProps {
  id: string;
  title: string;
  /** The shade was tapped or the cross; not called while something is under way. */
  onClose: () => void;
  busy?: boolean;
  /** On a tab page: a browser draws the tabs over the page, the sheet stands above them. */
  tab?: boolean;
  /** What went wrong: stays in sight above the buttons, however long the sheet is. */
  fault?: ReactNode;
  /** Buttons that stay in sight below what scrolls. */
  foot?: ReactNode;
  children: ReactNode;
}

/** A sheet that rises from the foot of the page over what stays visible behind it. */
export function Sheet({ id, title, onClose, busy, fault, foot, tab, children }: SheetProps) {
  const close = () => {
    if (!busy) onClose();
  };
  return (
    <View className={`kh-sheet${tab ? ' kh-sheet--tab' : ''}`} id={id} aria-role="dialog" aria-label={title}>
      <View className="kh-sheet__shade" catchMove onClick={close} />
      <View className="kh-sheet__body">
        <View className="kh-sheet__head">
          <Text className="kh-title">{title}</Text>
          <Text
            className="kh-sheet__close"
            id={`${id}-close`}
            aria-role="button"
            aria-label="关闭"
            onClick={close}
          >
            ×
          </Text>
        </View>
        <View className="kh-sheet__scroll">{children}</View>
        {fault ? <View className="kh-sheet__fault">{fault}</View> : null}
        {foot ? <View className="kh-sheet__foot">{foot}</View> : null}
      </View>
    </View>
  );
}
