/**
 * Pyramids and painters that make frames of layers. No controls; safe from several threads where a class says so.
 */
package lightwell.ui.render;
