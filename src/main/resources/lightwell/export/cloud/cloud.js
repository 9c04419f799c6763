'use strict';
(() => {
  const element = id => document.getElementById(id);
  const about = JSON.parse(element('about').textContent);
  const view = element('view');
  const fail = sentence => {
    element('failure').textContent = sentence;
    element('failure').style.display = 'flex';
    element('tools').style.display = 'none';
  };

  /* The legend. */
  const panel = element('panel');
  const length = metres => (metres * about.perMetre).toFixed(about.perMetre === 1 ? 3 : about.perMetre === 100 ? 1 : 0) + ' ' + about.unit;
  const say = text => { const p = document.createElement('p'); p.textContent = text; panel.append(p); };
  panel.querySelector('summary').textContent = document.title + ': ' + length(about.near) + ' to ' + length(about.far) + '. ' + about.trust;
  say(about.points.toLocaleString('en') + ' points, depth along the camera’s axis.');
  about.notes.filter(note => note !== about.trust).slice(1).forEach(say);
  say('Drag to turn, right button or two fingers to move, wheel or pinch to come nearer, R for the camera’s view.');

  /* The picture. */
  const second = view.getContext('webgl2', {antialias: true});
  const gl = second || view.getContext('webgl', {antialias: true});
  if (!gl || (about.mesh && !second && !gl.getExtension('OES_element_index_uint'))) {
    fail('This browser has no WebGL, which the view in three dimensions needs. Another browser, or graphics acceleration switched on, would show it.');
    return;
  }
  const points = new PackedPoints(about, element('data').textContent);
  let scene;
  try {
    scene = new Scene(gl, points.xyz(), points.rgb(), about.mesh ? points.corners() : null);
  } catch (e) {
    fail('The graphics of this browser could not draw the scene: ' + e.message);
    return;
  }
  const camera = new OrbitCamera(about);
  let pointsShown = !about.mesh, pending = false;
  const draw = () => {
    pending = false;
    const ratio = window.devicePixelRatio || 1;
    const width = Math.max(1, Math.round(view.clientWidth * ratio)), height = Math.max(1, Math.round(view.clientHeight * ratio));
    if (view.width !== width || view.height !== height) { view.width = width; view.height = height; }
    const size = element('size').value * about.spacing * height / (2 * camera.tangent(view));
    scene.draw(view, camera, pointsShown ? size : 0);
  };
  const redraw = () => { if (!pending) { pending = true; requestAnimationFrame(draw); } };

  /* The tools. */
  listenToGestures(view, camera, redraw);
  element('reset').addEventListener('click', () => { camera.reset(); redraw(); });
  element('size').addEventListener('input', redraw);
  element('kind').hidden = !about.mesh;
  element('sizeLabel').hidden = about.mesh;
  element('kind').addEventListener('click', () => {
    pointsShown = !pointsShown;
    element('kind').textContent = pointsShown ? 'Show surface' : 'Show points';
    element('sizeLabel').hidden = !pointsShown;
    redraw();
  });
  view.addEventListener('webglcontextlost', () => fail('The graphics were reset; load the page again.'));
  window.addEventListener('resize', redraw);
  redraw();
})();
