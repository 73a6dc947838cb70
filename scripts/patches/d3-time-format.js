// A time scale makes itself a set of formats, for a `tickFormat` that is never called here: `Intl`
// writes the dates at the axis, in the reader's language.
const format = () => String;

export { format as timeFormat, format as utcFormat };
