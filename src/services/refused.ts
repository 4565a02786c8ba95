/** Why a call did not give what was asked: a code of the contract, or NETWORK when nothing came back. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly field?: string,
  ) {
    super(message);
    this.name = 'Refused';
  }

  /** True when it is not known whether the server acted: the same command must be sent again. */
  get unclear(): boolean {
    return this.code === 'NETWORK' || this.code === 'BUSY' || this.code === 'INTERNAL';
  }
}

export const NO_ANSWER = '网络没有连通，请检查网络后再试。您填写的内容没有丢失。';

/** The sentence to show for whatever was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof Refused ? error.message : NO_ANSWER;
}
