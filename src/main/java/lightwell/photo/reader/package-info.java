/**
 * Opens photos: HEIF and JPEG files become layers. Start with {@link lightwell.photo.reader.PhotoReader}.
 */
package lightwell.photo.reader;
