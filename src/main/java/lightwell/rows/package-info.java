/**
 * Reads the numbers of TIFF, PNG and EXR files in bands of rows, and what the files say of them: tags, profiles, channels. Native code sees
 * checked data only. For {@code photo} and {@code author}, which know what pictures mean.
 */
package lightwell.rows;
