"""The judge of hostile pages is judged itself: it lets the frame pass and stops what is known."""

import unittest

from allowlist import violations

POLICY = "<meta http-equiv=content-security-policy content=\"default-src 'none'\">"


def page(body, head=POLICY):
    return f"<!doctype html><html lang=en><head><meta charset=utf-8>{head}</head><body>{body}"


class Allowlist(unittest.TestCase):

    def test_the_frame_and_plain_text_pass(self):
        body = "<main id=m><h1>A</h1><p class=x><a href='b.html#c'>b</a><img src=c.png alt=''>" \
               "<svg viewBox='0 0 1 1'><path d=M0></path></svg><input type=checkbox disabled>"
        self.assertEqual([], violations(page(body)))

    def test_what_runs_or_leads_astray_is_named(self):
        for body in [
                "<script>x</script>", "<script src=//evil/x.js></script>", "<p onclick=x>", "<style>x",
                "<a href=' java\nscript:x'>", "<img src=data:image/svg+xml,x>", "<p style=x>",
                "<iframe srcdoc=x>", "<svg><a xlink:href='javascript:x'></a></svg>", "<base href=//evil>",
                "<form action=//evil>", "<input name=q>", "<svg><foreignObject>", "<math><mtext>",
                "<meta http-equiv=refresh content=0>", "<noscript>x</noscript>", "<object data=x>"]:
            with self.subTest(body):
                self.assertNotEqual([], violations(page(body)))

    def test_the_policy_must_come_first_and_forbid(self):
        for head in ["", "<link rel=stylesheet href=a.css>" + POLICY, POLICY + POLICY,
                     POLICY.replace("default-src 'none'", "script-src 'unsafe-inline'")]:
            with self.subTest(head):
                self.assertNotEqual([], violations(page("", head)))


if __name__ == "__main__":
    unittest.main()
