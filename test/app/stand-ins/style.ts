/** Styles and pictures say nothing to a test. */
export default '';
