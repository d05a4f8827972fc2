// What the script of a news page does: a cookie bar, and pictures that are loaded when they come near.
document.getElementById('cookies-accept').addEventListener('click', () => {
  document.getElementById('cookies').hidden = true;
});
const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    target.src = target.dataset.src;
    target.classList.remove('lazy');
    near.unobserve(target);
  }
});
for (const picture of document.querySelectorAll('img.lazy')) near.observe(picture);
