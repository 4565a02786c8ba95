import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Choices } from '@/components';
import { MEASURES, MEASURE_WORDS, type Measure } from './costs';
import { keepForms, readForms } from './keepForms';
import { MeasureForm } from './MeasureForm';
import { RdExport } from './RdExport';
import './rd-costs.scss';

/** 研发费用工具: three separate measures. All stay on the page, so that nothing typed is lost by looking at another. */
export function RdCosts({ today }: { today: string }) {
  const [measure, setMeasure] = useState<Measure>('accounting');
  const [forms, setForms] = useState(readForms);
  return (
    <View>
      <Text className="kh-lead">研发费用，按哪种口径算？</Text>
      <Text className="kh-muted">三种口径分开填、分开算。填的数只保存在本机。</Text>
      <View className="kh-rd__measures">
        <Choices
          id="measure"
          label="口径"
          inline
          options={MEASURES.map((id) => ({ id, label: MEASURE_WORDS[id].label }))}
          value={measure}
          onChange={(id) => setMeasure(id as Measure)}
        />
      </View>
      {MEASURES.map((one) => (
        <View key={one} className={one === measure ? '' : 'kh-rd__away'}>
          <MeasureForm
            measure={one}
            form={forms[one]}
            today={today}
            onChange={(form) => {
              const next = { ...forms, [one]: form };
              setForms(next);
              keepForms(next);
            }}
          />
        </View>
      ))}
      <RdExport forms={forms} today={today} />
    </View>
  );
}
