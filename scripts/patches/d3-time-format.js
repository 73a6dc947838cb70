// A time scale makes formats for a `tickFormat` that is never called here: `Intl` writes the dates at the axis.
const format = () => String;

export { format as timeFormat, format as utcFormat };
