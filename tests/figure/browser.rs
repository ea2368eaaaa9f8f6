//! Pages in a real browser, in each theme, wide and on a phone: nothing overlaps, is cut off or too faint, and links lead
//! somewhere. Screenshots for people stand in the target directory, in `tmp/pictures`.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::docs::{docs, page};

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
const THEMES: [&str; 3] = ["light", "dark", "ayu"];
/// Of a screen and of a phone.
const WIDTHS: [u32; 2] = [1200, 390];
/// What WCAG asks of text.
const CONTRAST: f64 = 4.5;

/// What `CHROMIUM` names, or the first of the usual names that starts.
fn browser() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    let usual = BROWSERS.iter().map(PathBuf::from);
    let starts = |path: &PathBuf| Command::new(path).arg("--version").output().is_ok();
    named.into_iter().chain(usual).find(starts)
}

fn run(browser: &Path, width: u32, arguments: &[String], page: &Path) -> String {
    let output = Command::new(browser)
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
        ])
        .args([
            "--no-first-run",
            "--disable-background-networking",
            "--disable-extensions",
            "--virtual-time-budget=1000",
            &format!("--window-size={width},1500"),
        ])
        .args(arguments)
        .arg(format!("file://{}", page.display()))
        .output()
        .expect("the browser runs");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A page in a theme, in a frame of this width: a window may not be as narrow as a phone.
fn framed(name: &str, theme: &str, width: u32) -> PathBuf {
    let script = format!(
        "<head><script>localStorage.setItem('rustdoc-use-system-theme', 'false');\
         localStorage.setItem('rustdoc-theme', '{theme}');</script><script>{}</script>",
        include_str!("report.js")
    );
    let inner = docs().join(format!("{name}-{theme}-{width}.html"));
    fs::write(&inner, page(name).replacen("<head>", &script, 1)).expect("a page is written");
    let frame = format!(
        "<body style=\"margin:0\"><iframe src=\"{}\" style=\"border:0;width:{width}px;height:1500px\"></iframe>\
         <pre></pre><script>onmessage = (told) => document.querySelector('pre').textContent = told.data</script>",
        inner.file_name().expect("a name").to_string_lossy()
    );
    let outer = docs().join(format!("frame-{name}-{theme}-{width}.html"));
    fs::write(&outer, frame).expect("a frame is written");
    outer
}

fn told(dom: &str) -> Value {
    let (_, report) = dom.split_once("<pre>").expect("a report");
    let (report, _) = report.split_once("</pre>").expect("it ends");
    let report = report
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    serde_json::from_str(&report).unwrap_or_else(|error| panic!("{error}: {report}"))
}

#[test]
fn pictures_can_be_read_in_every_theme_and_on_a_phone() {
    let Some(browser) = browser() else {
        // Past the harness, which would keep it.
        let line = b"no Chromium here: pictures are not looked at in a browser\n";
        std::io::stderr().write_all(line).expect("a line");
        return;
    };
    let pictures = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pictures");
    fs::create_dir_all(&pictures).expect("a folder for screenshots");
    for (name, themes) in [("Padded", &THEMES[..]), ("Stream", &THEMES[..1])] {
        for &theme in themes {
            for width in WIDTHS {
                let page = framed(name, theme, width);
                let report = told(&run(&browser, 1200, &["--dump-dom".to_owned()], &page));
                is_readable(&report, theme, width);
                let picture = pictures.join(format!("{name}-{theme}-{width}.png"));
                shot(&browser, width.max(500), &page, &picture, &[]);
            }
        }
    }
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/alexnet.svg");
    let dark = ["--blink-settings=preferredColorScheme=0".to_owned()];
    shot(&browser, 800, &own, &pictures.join("alexnet.png"), &[]);
    shot(
        &browser,
        800,
        &own,
        &pictures.join("alexnet-dark.png"),
        &dark,
    );
}

#[track_caller]
fn is_readable(report: &Value, theme: &str, width: u32) {
    assert_eq!(report["theme"], theme, "{report}");
    assert_eq!(report["width"], width, "{report}");
    assert_eq!(report["scrolls"], false, "{report}");
    for empty in ["outside", "overlaps", "broken"] {
        assert_eq!(report[empty].as_array().map(Vec::len), Some(0), "{report}");
    }
    assert!(report["contrast"].as_f64() >= Some(CONTRAST), "{report}");
    assert!(report["letters"].as_f64() >= Some(11.0), "{report}");
    assert!(report["bars"].as_u64() > Some(6), "{report}");
}

fn shot(browser: &Path, width: u32, page: &Path, picture: &Path, more: &[String]) {
    let mut arguments = more.to_vec();
    arguments.push(format!("--screenshot={}", picture.display()));
    run(browser, width, &arguments, page);
    let bytes = fs::read(picture).expect("a screenshot");
    assert!(bytes.starts_with(b"\x89PNG"), "{}", picture.display());
}
