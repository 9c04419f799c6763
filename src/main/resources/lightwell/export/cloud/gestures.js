'use strict';

/** Lets mouse, fingers and keys move a camera. */
const listenToGestures = (view, camera, redraw) => {
  const fingers = new Map();
  view.addEventListener('pointerdown', e => { fingers.set(e.pointerId, e); view.focus(); view.setPointerCapture(e.pointerId); });
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) view.addEventListener(end, e => fingers.delete(e.pointerId));
  view.addEventListener('pointermove', e => {
    const before = fingers.get(e.pointerId);
    if (!before) return;
    const dx = e.clientX - before.clientX, dy = e.clientY - before.clientY;
    if (fingers.size === 1) {
      if (e.buttons & 6 || e.shiftKey) camera.move(dx, dy, view); else camera.turn(dx, dy);
    } else {
      const other = [...fingers.values()].find(f => f.pointerId !== e.pointerId);
      const apart = f => Math.hypot(f.clientX - other.clientX, f.clientY - other.clientY);
      camera.zoom(apart(before) / Math.max(1, apart(e)));
      camera.move(dx / 2, dy / 2, view);
    }
    fingers.set(e.pointerId, e);
    redraw();
  });
  view.addEventListener('wheel', e => {
    e.preventDefault();
    camera.zoom(Math.exp(Math.max(-100, Math.min(100, e.deltaY * (e.deltaMode ? 30 : 1))) * 0.0015));
    redraw();
  }, {passive: false});
  view.addEventListener('contextmenu', e => e.preventDefault());
  view.addEventListener('dblclick', () => { camera.reset(); redraw(); });
  const reset = () => camera.reset();
  const keys = {ArrowLeft: () => camera.turn(-15, 0), ArrowRight: () => camera.turn(15, 0), ArrowUp: () => camera.turn(0, -15),
    ArrowDown: () => camera.turn(0, 15), '+': () => camera.zoom(0.9), '-': () => camera.zoom(1 / 0.9), r: reset, R: reset};
  window.addEventListener('keydown', e => {
    if (keys[e.key] && !e.ctrlKey && !e.metaKey && !e.altKey && e.target.tagName !== 'INPUT') { keys[e.key](); redraw(); e.preventDefault(); }
  });
};
