import { forgetCheck, keepCheck, readCheck } from '@/services/keep';
import { keepFirmAnswers, readFirmAnswers, takeFirmAnswers } from '@/services/keepFirm';

const staff = { fact: 'staff', value: 100, year: 2025 };
const cards = [{ id: 'in-county', question: '在本县吗？', facts: [], waiting: 1 }];

describe('where the answers of a firm are kept', () => {
  beforeEach(() => {
    forgetCheck();
    takeFirmAnswers();
  });

  it('keeps them before there is a self-check, which then takes them over once', () => {
    keepFirmAnswers([staff]);
    expect(readFirmAnswers()).toEqual([staff]);
    expect(readCheck()).toBeNull();
    expect(takeFirmAnswers()).toEqual([staff]);
    expect(readFirmAnswers()).toEqual([]);
  });

  it("writes into a firm's self-check, whose cards stay and whose answers are no longer the saved ones", () => {
    keepCheck({ kind: 'firm', answers: [], cards, saved: true });
    keepFirmAnswers([staff]);
    expect(readCheck()).toEqual({ kind: 'firm', answers: [staff], cards, saved: false });
    expect(readFirmAnswers()).toEqual([staff]);
  });

  it("never writes a firm's answers into the self-check of another kind", () => {
    keepCheck({ kind: 'institution', answers: [], cards });
    keepFirmAnswers([staff]);
    expect(readCheck()?.answers).toEqual([]);
    expect(readFirmAnswers()).toEqual([staff]);
  });
});
