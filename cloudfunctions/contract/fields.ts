import { z } from 'zod/mini';
import { isDay } from './kernel';

/** Mini-programs have no eval, so zod must not compile its parsers. */
z.config({ jitless: true });

/** Free text: trimmed, never empty, at most `max` characters. */
export const text = (max: number) =>
  z.string().check(z.trim(), z.minLength(1, '请填写此项。'), z.maxLength(max, `最多${max}个字。`));

/** Free text that may be left out. */
export const optionalText = (max: number) =>
  z.optional(z.string().check(z.trim(), z.maxLength(max, `最多${max}个字。`)));

export const id = z.string().check(z.regex(/^[A-Za-z0-9:_-]{1,100}$/, '编号格式有误。'));

/** Made by the client once per act, so that a second tap or a lost answer finds the first result. */
export const commandId = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/, '缺少操作编号，请刷新后再试。'));

export const version = z.int().check(z.nonnegative());

export const day = z.string().check(z.refine((value) => isDay(value), '日期不存在，请按“年-月-日”填写。'));

export const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));

/** Money in whole fen, never negative. */
export const fen = z.int('金额应为整数分。').check(z.nonnegative('金额不能为负数。'));

export const cursor = z.optional(z.string().check(z.maxLength(120)));

/** What one answer to a question looks like; null is 不清楚. `year` belongs to yearly facts. */
export const factInput = z.object({
  fact: z.string().check(z.maxLength(60)),
  value: z.union([z.number(), z.boolean(), z.string().check(z.maxLength(200)), z.null()]),
  year: z.optional(z.int()),
});
export type FactInput = z.infer<typeof factInput>;

export const factInputs = z.array(factInput).check(z.maxLength(300));

/** A page of a list: `next` is the cursor of the following page, absent on the last. */
export const page = <T extends z.core.$ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.optional(z.string()) });

export const done = z.object({ version });
