/**
 * Refusal codes are stable: pages, journeys and other systems rely on them.
 * Each has a Chinese sentence that says what to do; a refusal may bring a more exact one.
 */
export const REFUSALS = {
  BAD_INPUT: '填写的内容有误，请按提示修改后再试。',
  UNKNOWN_ACTION: '没有这个操作，请升级到最新版本后再试。',
  SIGN_IN_NEEDED: '请在微信小程序中打开并同意隐私指引后再操作。',
  CONSENT_NEEDED: '请先阅读并同意隐私保护指引。',
  TIMER_ONLY: '该操作只由系统定时执行。',
  NOT_ALLOWED: '您没有办理此事项的权限，如有疑问请联系本单位管理员。',
  NOT_FOUND: '没有找到这条记录，可能已被撤回，或者您无权查看。',
  OUT_OF_TURN: '事项当前的状态不能这样办理，请刷新后查看最新进度。',
  STALE_VERSION: '内容已被他人更新，请刷新后再操作。',
  ALREADY_OPEN: '同一事项已有一件在办申报，请继续办理那一件。',
  UNKNOWN_FACT: '有一项内容不在问题清单中，请刷新后重新填写。',
  BAD_FACT: '有一项内容填写有误，请检查后修改。',
  UNKNOWN_ITEM: '没有这个支持事项。',
  OUT_OF_WINDOW: '现在不在受理期内，请在受理期内申报。',
  NOT_CLAIMABLE: '该事项不经申报兑现，请按页面说明办理。',
  WRONG_APPLICANT: '该事项的申报主体与贵单位类型不符。',
  BAD_CODE: '统一社会信用代码有误，请对照营业执照核对。',
  ALREADY_BOUND: '该单位已有联系人，请由现有联系人邀请，或致电县科技局核实。',
  BINDING_PENDING: '您的绑定还在等待县科技局确认。草稿可以先准备，确认后就能提交。',
  BINDING_PAPERS: '请上传营业执照（或法人证书）照片和授权书。',
  FILE_NOT_PICTURE: '请上传照片（jpg 或 png），其他类型的文件看不清证照。',
  LAST_CONTACT: '您是唯一的联系人，单位还有在办事项。请先邀请接手的人加入，再离开。',
  LEAD_MUST_HAND_OVER: '您是主联系人，请先把主联系人移交给其他联系人，再离开。',
  LEAD_ONLY: '只有主联系人可以办理，请联系本单位的主联系人。',
  INVITATION_UNKNOWN: '没有这个邀请码，请核对后重新输入。',
  INVITATION_USED: '这个邀请码已经用过，每个邀请码只能用一次。请向对方要一个新的。',
  INVITATION_EXPIRED: '邀请码已过期（7天内有效），请向对方要一个新的。',
  LAST_ADMINISTRATOR: '这是该单位最后一位管理员，请先授权另一位管理员。',
  PAPERS_MISSING: '还有必交材料未上传，请补齐后再提交。',
  PLEDGE_NEEDED: '请先阅读并勾选科研诚信承诺。',
  FILE_TOO_LARGE: '文件超过20MB，请压缩后再上传。',
  FILE_WRONG_KIND: '文件类型不支持，请上传 pdf、jpg、png、docx 或 xlsx。',
  FILE_MISMATCH: '文件内容与所选文件不一致，请重新上传。',
  FILE_UNKNOWN: '有文件未上传完成，请重新上传后再试。',
  AMOUNT_NOT_EXACT: '该事项为定额，只能按方案规定的金额全额审定或不予支持。',
  AMOUNT_BELOW_FLOOR: '审定金额低于方案规定的下限。',
  AMOUNT_ABOVE_CEILING: '审定金额超过方案规定的上限。',
  AMOUNT_REASON_NEEDED: '审定金额超过审慎口径的上限，请写明理由。',
  AMOUNT_NEEDS_BASIS: '缺少计算依据，暂不能审定金额。',
  AMOUNT_CAP_REACHED: '超过该单位本年度此事项的最高支持额。',
  GRADE_NEEDED: '该年度须先有上级科技部门的考核结果。',
  PAYS_TOO_MUCH: '拨付合计将超过已审定的金额。',
  IMPORT_UNREADABLE: '名单读不出来，请按模板填写后重新上传。',
  IMPORT_FAULTY: '名单里还有错误的行，请改好后重新上传；一行也没有导入。',
  BUDGET_EXCEEDED: '将超过年度预算，确需办理的请写明超预算理由。',
  LIST_EMPTY: '没有可列入名单的事项。',
  LIST_NOT_READY: '名单仍在汇总，请稍候再试。',
  OBJECTION_LATE: '公示期已满，不再受理异议。如有情况反映，请致电县科技局。',
  OWN_OBJECTION: '不能对本单位的事项提出异议，如需更正请联系县科技局。',
  CHECKS_MISSING: '还有条件没有对照材料核对，请逐项核对；不核对的请写明理由。',
  ROUND_REASON_NEEDED: '已经退回补正过一次，再次退回请写明为什么第一次没有告知。',
  NOT_OVERDUE: '单位还在补正期限内，到期未补正再处理。',
  CONFLICT_OF_INTEREST: '您代表或服务该单位，应当回避，请由同事办理。',
  TOO_LARGE: '内容过多，请精简后再试。',
  BUSY: '系统繁忙，请稍后再试，您填写的内容没有丢失。',
  INTERNAL: '系统出现问题，已记录，请稍后再试或致电县科技局。',
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** A refusal as it travels: a stable code, what to do in Chinese, and the field where there is one. */
export interface Refusal {
  code: RefusalCode;
  message: string;
  field?: string;
}

/** Makes a refusal with its own sentence or the code's standing one. */
export function refusal(code: RefusalCode, message?: string, field?: string): Refusal {
  return { code, message: message ?? REFUSALS[code], ...(field ? { field } : {}) };
}
