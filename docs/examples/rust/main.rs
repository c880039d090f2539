// Decides one case with the C library: decide RULES CASE.json
use std::{env, fs, process, ptr, slice};

#[repr(C)]
struct Lent {
    bytes: *const u8,
    size: usize,
}
enum Rulebook {}
enum Text {}
enum Options {}

#[link(name = "zhunsheng_c")]
extern "C" {
    fn zhunsheng_rulebook_load(
        paths: *const Lent,
        count: usize,
        rulebook: *mut *mut Rulebook,
        diagnostics: *mut *mut Text,
    ) -> i32;
    fn zhunsheng_rulebook_destroy(rulebook: *mut Rulebook);
    fn zhunsheng_decide(
        rulebook: *const Rulebook,
        case: Lent,
        options: *const Options,
        decision: *mut *mut Text,
        diagnostics: *mut *mut Text,
    ) -> i32;
    fn zhunsheng_text_bytes(text: *const Text) -> *const u8;
    fn zhunsheng_text_size(text: *const Text) -> usize;
    fn zhunsheng_text_destroy(text: *mut Text);
}

fn lend(text: &[u8]) -> Lent {
    Lent { bytes: text.as_ptr(), size: text.len() }
}

/// Makes an own copy of a text, which it destroys.
fn take(text: *mut Text) -> String {
    unsafe {
        let bytes = slice::from_raw_parts(zhunsheng_text_bytes(text), zhunsheng_text_size(text)).to_vec();
        zhunsheng_text_destroy(text);
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

fn decide(rules: &str, case: &[u8]) -> Result<String, String> {
    let (mut rulebook, mut decision, mut diagnostics) = (ptr::null_mut(), ptr::null_mut(), ptr::null_mut());
    let mut status =
        unsafe { zhunsheng_rulebook_load(&lend(rules.as_bytes()), 1, &mut rulebook, &mut diagnostics) };
    if status == 0 {
        take(diagnostics); // warnings, which nobody reads here
        status =
            unsafe { zhunsheng_decide(rulebook, lend(case), ptr::null(), &mut decision, &mut diagnostics) };
        unsafe { zhunsheng_rulebook_destroy(rulebook) };
    }
    let (decision, diagnostics) = (take(decision), take(diagnostics));
    if status == 0 {
        Ok(decision)
    } else {
        Err(format!("status {}: {}", status, diagnostics))
    }
}

fn main() {
    let arguments: Vec<String> = env::args().collect();
    if arguments.len() != 3 {
        eprintln!("decide RULES CASE.json");
        process::exit(2);
    }
    let decided = fs::read(&arguments[2]).map_err(|error| error.to_string());
    match decided.and_then(|case| decide(&arguments[1], &case)) {
        Ok(decision) => println!("{}", decision),
        Err(message) => {
            eprintln!("{}", message);
            process::exit(1);
        }
    }
}
