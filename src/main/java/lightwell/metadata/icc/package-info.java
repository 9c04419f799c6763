/** ICC profiles, and the decision about the meaning of a picture's codes. */
package lightwell.metadata.icc;
