// The edition of the reader's language.
location.replace(`${/^zh\b/i.test(navigator.language) ? "zh-TW" : "en"}/index.html`);
