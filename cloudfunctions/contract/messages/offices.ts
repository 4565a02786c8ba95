/** What an office hears of its own work. */
export const OFFICE_KINDS = ['examinationDueSoon', 'examinationOverdue', 'examinationRecounted'] as const;
