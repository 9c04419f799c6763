/**
 * The OCIO config of the window, the screen that pictures are made for, and their panel.
 */
package lightwell.ui.colour;
