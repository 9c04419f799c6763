/** The filmstrip: the open photos, their thumbnails, changes on disk. For the FX thread. */
package lightwell.ui.files;
