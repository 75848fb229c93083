// Reads the QR code with the camera, where the browser can find codes in a picture; everywhere else the server reads a photo.
(async () => {
  'use strict';
  const form = document.getElementById('scan'), photo = document.getElementById('photo'), status = document.getElementById('photo-status');
  const start = document.getElementById('scan-live'), dialog = document.getElementById('scan-dialog'), video = dialog.querySelector('video'), says = dialog.querySelector('[role=status]');
  const LARGEST = 15 * 1024 * 1024, PAUSE = 150, how = says.textContent;
  let stream = null, asking = false;

  photo.addEventListener('change', () => {
    const large = photo.files[0]?.size > LARGEST;
    status.textContent = large ? form.dataset.tooLarge : '';
    if (photo.files.length && !large) form.requestSubmit(document.getElementById('readCode'));
  });
  form.addEventListener('submit', event => {
    if (photo.files[0]?.size > LARGEST) event.preventDefault();
    else if (photo.files.length) status.textContent = form.dataset.busy;
  });

  /* The number at the end of the address that a code holds, and whether the address is ours. */
  function read(code) {
    const last = code.trim().replace(/[?#].*/, '').replace(/\/+$/, '').split('/').pop().toUpperCase();
    const number = last.replace(/[\s\u2010-\u2015_.-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
    const ours = !code.includes('/') || URL.canParse(code) && [location.host, form.dataset.host].includes(new URL(code).host);
    return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(number) ? `/verify/${number.replace(/.{4}(?=.)/g, '$&-')}${ours ? '' : '?code=other'}` : null;
  }
  const off = camera => camera?.getTracks().forEach(track => track.stop());
  /* The camera goes off in the same moment as the dialog; the browser tells of a closed dialog only later. */
  function stop() {
    off(stream);
    stream = video.srcObject = null;
    says.textContent = how;
    if (dialog.open) dialog.close();
  }
  async function look(camera, detector) {
    while (stream === camera) {
      const codes = await detector.detect(video).catch(() => []);
      if (stream !== camera) return;
      const address = codes.map(code => read(code.rawValue)).find(Boolean);
      if (address) {
        stop();
        return location.assign(address);
      }
      if (codes.length) says.textContent = form.dataset.other;
      await new Promise(done => setTimeout(done, PAUSE));
    }
  }

  if (!navigator.mediaDevices?.getUserMedia || !(await window.BarcodeDetector?.getSupportedFormats().catch(() => []))?.includes('qr_code')) return;
  start.hidden = false;
  start.addEventListener('click', async () => {
    if (asking) return;
    asking = true;
    status.textContent = '';
    const camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).catch(() => null);
    asking = false;
    if (!camera) {
      status.textContent = form.dataset.denied;
      return;
    }
    if (document.hidden) return off(camera);
    stream = video.srcObject = camera;
    dialog.showModal();
    video.play().catch(() => {});
    look(camera, new BarcodeDetector({ formats: ['qr_code'] }));
  });
  dialog.querySelector('button').addEventListener('click', stop);
  dialog.addEventListener('cancel', stop);
  dialog.addEventListener('close', () => { if (!dialog.open) stop(); });
  addEventListener('pagehide', stop);
  document.addEventListener('visibilitychange', () => { if (document.hidden) stop(); });
})();
