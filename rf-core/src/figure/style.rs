//! Colours and letters.

use core::fmt::{self, Write};

/// What has a colour: text, what is seen, declared features, and what stands behind.
struct Colors {
    text: &'static str,
    seen: &'static str,
    feature: &'static str,
    behind: &'static str,
}

/// Those of rustdoc's themes.
const PAGE: Colors = Colors {
    text: "var(--main-color,#000)",
    seen: "var(--link-color,#3873ad)",
    feature: "var(--type-link-color,#ad378a)",
    behind: "var(--main-background-color,#fff)",
};

const LIGHT: Colors = Colors {
    text: "#1b2733",
    seen: "#1f6feb",
    feature: "#b3256e",
    behind: "#fff",
};

const DARK: Colors = Colors {
    text: "#dbe4ee",
    seen: "#6cb0ff",
    feature: "#ff8cc3",
    behind: "#12181f",
};

/// What does not hang on colours. Everything else is drawn in the colour of its group.
const SHAPES: &str = "\
.rf{display:block;overflow:visible;font:13px/1 \"Fira Sans\",system-ui,\"Segoe UI\",Roboto,Helvetica,Arial,sans-serif}\
.rf text{fill:currentColor;paint-order:stroke;stroke-width:3px;stroke-linejoin:round}\
.rf rect,.rf line{shape-rendering:crispEdges}\
.rf .rf-n{font:600 13px \"Source Code Pro\",ui-monospace,SFMono-Regular,Menlo,Consolas,\"DejaVu Sans Mono\",monospace}\
.rf .rf-s{font-size:11px}\
.rf .rf-q{opacity:.75}\
.rf a:hover{text-decoration:underline}";

#[inline]
pub(super) fn write(is_page: bool, f: &mut dyn Write) -> fmt::Result {
    f.write_str("<style>")?;
    f.write_str(SHAPES)?;
    if is_page {
        // What no theme decides: a picture as wide as its page, and a column for arcs.
        f.write_str(".rf{width:100%;max-width:760px;box-sizing:border-box;margin:1em 0}")?;
        colors(&PAGE, f)?;
    } else {
        colors(&LIGHT, f)?;
        f.write_str("@media (prefers-color-scheme:dark){")?;
        colors(&DARK, f)?;
        f.write_str("}")?;
    }
    f.write_str("</style>")
}

#[inline]
fn colors(colors: &Colors, f: &mut dyn Write) -> fmt::Result {
    let Colors {
        text,
        seen,
        feature,
        behind,
    } = colors;
    write!(f, ".rf{{color:{text}}}.rf .rf-see,.rf a{{color:{seen}}}")?;
    write!(
        f,
        ".rf .rf-eye,.rf .rf-eye a{{color:{feature}}}.rf .rf-b{{fill:{behind}}}.rf text{{stroke:{behind}}}"
    )
}
