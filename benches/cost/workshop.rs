//! Generated crates, in a workspace of their own under the target directory, with the versions of this repository.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::measure::{Run, timed};
use crate::samples::Sample;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Where the crates are.
pub(crate) struct Workshop {
    folder: PathBuf,
}

/// What a generated crate depends on.
pub(crate) const LIBRARY: &str = "receptive-field = { path = \"ROOT\" }";

impl Workshop {
    pub(crate) fn open() -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("cost");
        fs::create_dir_all(&folder).expect("the target directory can be written");
        let workshop = Self { folder };
        let members = "[workspace]\nmembers = [\"crates/*\"]\nresolver = \"3\"\n";
        workshop.write("Cargo.toml", members);
        if let Ok(lock) = fs::read(Path::new(ROOT).join("Cargo.lock")) {
            fs::write(workshop.folder.join("Cargo.lock"), lock).expect("a file can be written");
        }
        let _ = fs::remove_dir_all(workshop.folder.join("crates"));
        workshop.add("empty", LIBRARY, "//! Nothing.\n");
        workshop.add_helper();
        workshop
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        let folder = path.parent().expect("a file stands in a folder");
        fs::create_dir_all(folder).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    }

    /// A crate of one file.
    pub(crate) fn add(&self, name: &str, dependencies: &str, source: &str) {
        self.add_package(name, dependencies, "", source);
    }

    /// A crate of one file that is a procedural macro.
    pub(crate) fn add_macro(&self, name: &str, dependencies: &str, source: &str) {
        self.add_package(name, dependencies, "[lib]\nproc-macro = true\n", source);
    }

    fn add_package(&self, name: &str, dependencies: &str, more: &str, source: &str) {
        self.write_manifest(name, dependencies, more);
        self.write(&source_of(name), source);
    }

    fn write_manifest(&self, name: &str, dependencies: &str, more: &str) {
        let dependencies = dependencies.replace("ROOT", ROOT);
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n{more}\n[dependencies]\n{dependencies}\n"
        );
        self.write(&format!("crates/{name}/Cargo.toml"), &manifest);
    }

    /// The language as a program.
    fn add_helper(&self) {
        let dependencies = "receptive-field-core = { path = \"ROOT/rf-core\", features = [\"alloc\"] }\n\
            receptive-field-language = { path = \"ROOT/rf-lang\" }\n\
            receptive-field-values = { path = \"ROOT/rf-values\" }\n\
            proc-macro2 = \"1\"\n\
            syn = { version = \"3\", default-features = false, features = [\"parsing\", \"printing\"] }\n";
        self.write_manifest("helper", dependencies, "");
        let main = Path::new(ROOT).join("benches/cost/helper/mod.rs");
        let main = main.display();
        let source =
            format!("#[path = r\"{main}\"]\nmod helper;\nfn main() {{\n    helper::main();\n}}\n");
        self.write("crates/helper/src/main.rs", &source);
    }

    /// The network as one call of the macro.
    pub(crate) fn add_network(&self, name: &str, spec: &Sample) {
        let source = format!(
            "//! A network.\nuse receptive_field::receptive_field;\nreceptive_field! {{\n{}}}\n{}",
            spec.text, spec.use_of_macro
        );
        self.add(name, LIBRARY, &source);
    }

    /// The same facts as constants that are written by hand.
    pub(crate) fn add_twin(&self, name: &str, spec: &Sample) {
        let source = self.helper("twin", &spec.text, false);
        self.add(name, LIBRARY, &(source + &spec.asserts + &spec.use_of_twin));
    }

    /// What the macro makes of the network, as if written so.
    pub(crate) fn add_expanded(&self, name: &str, spec: &Sample) {
        let source = self.helper("expand", &spec.text, false);
        self.add(name, LIBRARY, &format!("//! A network.\n{source}"));
    }

    /// Asks the language as a program, unoptimised as users get it, or optimised.
    pub(crate) fn helper(&self, what: &str, input: &str, optimised: bool) -> String {
        let file = self.folder.join("input");
        fs::write(&file, input).expect("a file can be written");
        let mut command = self.cargo("run", "helper", "target");
        if optimised {
            command.arg("--release");
        }
        command.args(["--quiet", "--", what]).arg(&file);
        let output = command.output().expect("cargo runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{command:?}\n{said}");
        String::from_utf8(output.stdout).expect("text")
    }

    /// Cargo on one crate, with nothing of the caller's settings that changes what is measured.
    pub(crate) fn cargo(&self, what: &str, name: &str, target: &str) -> Command {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command.args([what, "--offline", "--package", name, "--target-dir", target]);
        command.current_dir(&self.folder);
        for (variable, _) in std::env::vars_os() {
            let name = variable.to_string_lossy();
            let is_setting = ["CARGO_PROFILE_", "CARGO_BUILD_", "CARGO_ENCODED_RUSTFLAGS"];
            if is_setting.iter().any(|start| name.starts_with(start)) {
                command.env_remove(&variable);
            }
        }
        let settings = [
            "RUSTFLAGS",
            "RUSTC_WRAPPER",
            "RUSTC_WORKSPACE_WRAPPER",
            "CARGO_TARGET_DIR",
        ];
        for setting in settings {
            command.env_remove(setting);
        }
        command.env("CARGO_INCREMENTAL", "0");
        command
    }

    /// Fetches what the crates need, if it is not there yet, and checks each once.
    pub(crate) fn prepare(&self, names: &[&str]) {
        let mut fetch = Command::new(self.cargo("fetch", "empty", "target").get_program());
        fetch
            .current_dir(&self.folder)
            .arg("fetch")
            .stderr(Stdio::null());
        if !fetch
            .arg("--offline")
            .status()
            .is_ok_and(|end| end.success())
        {
            let mut fetch = Command::new(fetch.get_program());
            let end = fetch.current_dir(&self.folder).arg("fetch").status();
            assert!(
                end.is_ok_and(|end| end.success()),
                "dependencies cannot be fetched"
            );
        }
        for name in names {
            timed(&self.cargo("check", name, "target"));
        }
    }

    /// Times of `cargo check` after an edit of the crate, from the start or from what the last check left.
    pub(crate) fn check(&self, name: &str, incremental: bool) -> f64 {
        let mut command = self.cargo("check", name, "target");
        if incremental {
            command.env("CARGO_INCREMENTAL", "1");
        }
        for _ in 0..5 {
            self.touch(name);
            let Run { cpu, said, .. } = timed(&command);
            // Nothing else may have been built along with it.
            if said.matches("Checking ").count() == 1 && !said.contains("Compiling ") {
                return cpu;
            }
        }
        panic!("`{name}` is not what is checked");
    }

    /// Times of `cargo build` after an edit of the crate.
    pub(crate) fn build(&self, name: &str) -> f64 {
        let command = self.cargo("build", name, "target");
        timed(&command);
        self.touch(name);
        timed(&command).cpu
    }

    fn touch(&self, name: &str) {
        let path = self.folder.join(source_of(name));
        let source = fs::read(&path).expect("the crate is there");
        fs::write(path, source).expect("a file can be written");
    }

    /// Replaces the crate's source.
    pub(crate) fn rewrite(&self, name: &str, change: impl Fn(&str) -> String) {
        let path = self.folder.join(source_of(name));
        let source = fs::read_to_string(&path).expect("the crate is there");
        fs::write(path, change(&source)).expect("a file can be written");
    }

    /// A build of everything, from nothing.
    pub(crate) fn build_cold(&self, name: &str) -> Run {
        let _ = fs::remove_dir_all(self.folder.join("cold"));
        timed(&self.cargo("build", name, "cold"))
    }

    /// The compiler alone on a crate that was checked before.
    pub(crate) fn rustc(&self, name: &str) -> Command {
        let deps = self.folder.join("target/debug/deps");
        let files = fs::read_dir(&deps).expect("dependencies were built");
        let built = files.filter_map(Result::ok).filter(|file| {
            let name = file.file_name();
            let name = name.to_string_lossy();
            name.starts_with("libreceptive_field-") && name.ends_with(".rmeta")
        });
        let library = built
            .max_by_key(|file| file.metadata().and_then(|data| data.modified()).ok())
            .expect("the library was built");
        let mut command = Command::new("rustc");
        command
            .current_dir(&self.folder)
            .args(["--crate-type=lib", "--edition=2024", "--emit=metadata"])
            .args(["-o", "peak.rmeta", &source_of(name)])
            .arg("-L")
            .arg(format!("dependency={}", deps.display()))
            .arg("--extern")
            .arg(format!("receptive_field={}", library.path().display()));
        command
    }
}

fn source_of(name: &str) -> String {
    format!("crates/{name}/src/lib.rs")
}
