/** What is told of a recognition (高新技术企业 and others) that runs out. */
export const RECOGNITION_KINDS = ['recognitionEndsIn6Months', 'recognitionEndsIn3Months'] as const;
