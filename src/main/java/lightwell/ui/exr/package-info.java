/** The options of EXRs in the window: their panel, presets, and a summary of the marked photo's file. For the FX thread. */
package lightwell.ui.exr;
