export const en = {
  show: 'Show',
  hide: 'Hide',
  showThis: (label: string) => `Show: ${label}`,
  hideThis: (label: string) => `Hide: ${label}`,
};

export type Texts = typeof en;
