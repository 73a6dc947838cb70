// The compiler asks for one; there is nothing to set.
export default {};
