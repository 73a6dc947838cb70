export const embedPage = (): string => '';
