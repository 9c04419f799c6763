/** The strip of layers. For the FX thread; thumbnails are made in the background. */
package lightwell.ui.layers;
