// Tells the page around this one what a reader sees of the picture.
addEventListener("load", () => setTimeout(() => {
  const svg = document.querySelector("svg.rf");
  const channels = (color) => color.match(/[\d.]+/g).map(Number);
  const luminance = (color) => {
    const [r, g, b] = color.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const back = channels(getComputedStyle(document.body).backgroundColor);
  const opacity = (element) => {
    let all = 1;
    for (let at = element; at && at !== svg; at = at.parentElement) all *= Number(getComputedStyle(at).opacity);
    return all;
  };
  const contrast = (element) => {
    const part = opacity(element);
    const fore = channels(getComputedStyle(element).fill).slice(0, 3);
    const [a, b] = [fore.map((c, i) => c * part + back[i] * (1 - part)), back].map(luminance);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const texts = [...svg.querySelectorAll("text")].map((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    return { words: text.textContent, left, right, top, bottom };
  });
  const width = document.documentElement.clientWidth;
  const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 2 && b.top < a.bottom - 2;
  const spans = [...svg.querySelectorAll("text, tspan")];
  parent.postMessage(JSON.stringify({
    theme: document.documentElement.dataset.theme,
    width,
    scrolls: document.documentElement.scrollWidth > width,
    outside: texts.filter((text) => text.left < 0 || text.right > width).map((text) => text.words),
    overlaps: texts.flatMap((a, i) => texts.slice(i + 1).filter((b) => overlap(a, b)).map((b) => [a.words, b.words])),
    contrast: Math.min(...spans.map(contrast)),
    faint: spans.filter((span) => contrast(span) < 4.5).map((span) => span.textContent),
    letters: Math.min(...spans.map((span) => parseFloat(getComputedStyle(span).fontSize))),
    broken: [...svg.querySelectorAll("a")].map((a) => a.getAttribute("href"))
      .filter((to) => !document.getElementById(to.slice(1))),
    bars: [...svg.querySelectorAll(".rf-bar")].filter((bar) => bar.getBoundingClientRect().width > 0).length,
  }), "*");
}, 100));
