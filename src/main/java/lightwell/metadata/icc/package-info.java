/**
 * ICC profiles, and the decision what a picture's codes mean.
 */
package lightwell.metadata.icc;
