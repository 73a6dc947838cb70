export const LIBRARIES: Readonly<Record<'prototype' | 'mootools' | 'datejs' | 'shims' | 'pollution', () => void>>;
