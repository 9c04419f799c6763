/**
 * The filmstrip: which photos are open, their thumbnails, changes on the disk. For the FX thread.
 */
package lightwell.ui.files;
