/**
 * The meaning of a file: a photo, its images and its layers. Layers decode on first use; the opener of a photo closes it. Thread-safe. For
 * {@code hdr}, {@code depth}, {@code export}, {@code cli} and {@code ui}.
 */
package lightwell.photo;
