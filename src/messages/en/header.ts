export const headerMessages = {
  statusNew: 'New',
  statusUpdated: 'Updated',
  companies: { one: '{n} company', other: '{n} companies' },
  firstObserved: 'First observed {date}',
  updated: 'Updated {date}',
} as const;
