import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import './section.scss';

export interface SectionProps {
  title: string;
  /** A word to the right of the title, e.g. 全部. */
  more?: { id: string; label: string; onClick: () => void };
  hint?: string;
  children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, more, hint, children }: SectionProps) {
  return (
    <View className="kh-section">
      <View className="kh-section__head">
        <Text className="kh-section__title">{title}</Text>
        {more ? (
          <Text className="kh-section__more" id={more.id} aria-role="link" onClick={more.onClick}>
            {more.label} ›
          </Text>
        ) : null}
      </View>
      {hint ? <Text className="kh-section__hint">{hint}</Text> : null}
      {children}
    </View>
  );
}

export interface CardProps {
  id?: string;
  children: ReactNode;
  onClick?: () => void;
  /** Spoken name of a card that can be tapped. */
  label?: string;
  tone?: 'plain' | 'gold' | 'blue' | 'green' | 'amber' | 'red';
}

/** A sheet on the paper; tappable when it leads somewhere. */
export function Card({ id, children, onClick, label, tone = 'plain' }: CardProps) {
  const tappable = onClick
    ? { onClick, 'aria-role': 'button', 'aria-label': label ?? '', hoverClass: 'kh-card--down' }
    : {};
  return (
    <View id={id ?? ''} className={`kh-card kh-card--${tone}`} {...tappable}>
      {children}
    </View>
  );
}
