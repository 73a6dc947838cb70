// A time scale formats its ticks by this unless it is asked not to: `Intl` does that here, in the
// reader's language, so `tickFormat` is never called.
const unused = () => {
  throw new Error('not part of this bundle');
};

export { unused as timeFormat, unused as utcFormat };
