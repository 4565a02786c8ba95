import { leftAfter, ledgerEvents } from '@domain/reminder/ledger';

const popup = (List: unknown) => ({ MsgType: 'event', Event: 'subscribe_msg_popup_event', List });
const item = (TemplateId: string, SubscribeStatusString: string) => ({
  TemplateId,
  SubscribeStatusString,
  PopupScene: '0',
});

describe('what a push says of the ledger', () => {
  test('one answer comes as an object, several as an array', () => {
    expect(ledgerEvents(popup(item('T1', 'accept')))).toEqual([{ templateId: 'T1', change: 'add' }]);
    expect(ledgerEvents(popup([item('T1', 'accept'), item('T2', 'accept')]))).toEqual([
      { templateId: 'T1', change: 'add' },
      { templateId: 'T2', change: 'add' },
    ]);
  });

  test('the form converted from XML is understood too', () => {
    const { List, ...rest } = popup(item('T1', 'accept'));
    expect(ledgerEvents({ ...rest, SubscribeMsgPopupEvent: { List } })).toHaveLength(1);
  });

  test('a refusal in the pop-up takes nothing away, one in the settings and a ban take all', () => {
    expect(ledgerEvents(popup([item('T1', 'reject'), item('T2', 'filter')]))).toEqual([]);
    expect(ledgerEvents(popup(item('T1', 'ban')))).toEqual([{ templateId: 'T1', change: 'empty' }]);
    const change = { MsgType: 'event', Event: 'subscribe_msg_change_event', List: item('T1', 'reject') };
    expect(ledgerEvents(change)).toEqual([{ templateId: 'T1', change: 'empty' }]);
  });

  test('an event about sending, an empty one and nonsense change nothing', () => {
    const sent = { MsgType: 'event', Event: 'subscribe_msg_sent_event', List: item('T1', 'accept') };
    for (const push of [sent, popup(undefined), popup([null, {}, { TemplateId: 7 }]), {}])
      expect(ledgerEvents(push)).toEqual([]);
  });

  test('the figure never falls below zero', () => {
    expect(leftAfter(0, 'spend')).toBe(0);
    expect(leftAfter(2, 'spend')).toBe(1);
    expect(leftAfter(2, 'add')).toBe(3);
    expect(leftAfter(2, 'empty')).toBe(0);
    expect(leftAfter(2, 'keep')).toBe(2);
  });
});
