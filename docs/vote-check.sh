#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Tarim authors
# SPDX-License-Identifier: Apache-2.0
#
# vote-check.sh RECORD [PUBLIC_KEY]
#
# Checks the published chain of a committee (tarim-cli vote record --out RECORD) with openssl and python3 alone: that no
# event was changed, left out or signed by somebody else, that each published ballot is signed under the key of its vote
# and there once, that not more were cast than issued, and that count and result follow. PUBLIC_KEY: 64 hex digits, the
# server's, where the file's own is not to be trusted. Ends with 1 and a line WRONG for each thing that is not right.
set -eu
exec python3 - "$@" <<'PYTHON'
import hashlib, json, os, subprocess, sys, tempfile

def unreadable(kind, error, trace):
    print("WRONG: the record cannot be read: %s" % error, flush=True)
    os._exit(1)

sys.excepthook = unreadable
record = json.load(open(sys.argv[1], encoding="utf-8"))
server = sys.argv[2] if len(sys.argv) > 2 else record["publicKey"]
folder = tempfile.TemporaryDirectory()
wrong = []

def put(name, content):
    path = os.path.join(folder.name, name)
    with open(path, "wb") as file:
        file.write(content)
    return path

def openssl(*words):
    return subprocess.run(("openssl",) + words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0

# An Ed25519 public key as SubjectPublicKeyInfo.
server_key = put("server.der", bytes.fromhex("302a300506032b6570032100" + server))

def signed_by_server(text, signature):
    return openssl("pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", server_key, "-rawin",
                   "-in", put("text", text), "-sigfile", put("signature", bytes.fromhex(signature)))

def signed_ballot(key, ballot):
    prepared, signature = (bytes.fromhex(part) for part in ballot.split("."))
    return openssl("dgst", "-sha384", "-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:48",
                   "-keyform", "DER", "-verify", put("vote.der", bytes.fromhex(key)),
                   "-signature", put("signature", signature), put("ballot", prepared))

# What is hashed of an event: every key, sorted, without white space; details only where there are some.
EMPTY = {"application": "", "number": 0, "kind": "", "at": 0, "actor": "", "actorName": "", "role": "", "command": "",
         "attempt": 0, "step": "", "root": "", "reasons": [], "words": "", "from": "", "to": "", "before": ""}

def canonical(event):
    full = dict(EMPTY)
    full.update({key: value for key, value in event.items() if key not in ("hash", "signature")})
    return json.dumps(full, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

def values(event, name):
    return [one["value"] for one in event.get("details", []) if one["name"] == name]

votes, before = {}, "0" * 64
for number, event in enumerate(record["events"], 1):
    name = "event %d" % number
    if event["number"] != number or event["before"] != before:
        wrong.append(name + " does not follow the one before")
    if hashlib.sha256(canonical(event)).hexdigest() != event["hash"]:
        wrong.append(name + " is not what was hashed")
    if not signed_by_server(b"tarim event 1\n" + event["hash"].encode(), event.get("signature", "")):
        wrong.append(name + " was not signed by this server")
    before = event["hash"]
    vote = (values(event, "vote") or [""])[0]
    if event["kind"] == "vote_opened":
        votes[vote] = {"opened": event, "issued": []}
    elif event["kind"] == "ballot_issued":
        if event["actor"] not in values(votes[vote]["opened"], "member") or event["actor"] in votes[vote]["issued"]:
            wrong.append(name + ": " + event["actor"] + " does not attend, or had a ballot")
        votes[vote]["issued"].append(event["actor"])
    elif event["kind"] == "vote_closed":
        votes[vote]["closed"] = event

ballots_seen = 0
for vote, facts in votes.items():
    if "closed" not in facts:
        continue
    opened, closed = facts["opened"], facts["closed"]
    key, ballots = values(opened, "key")[0], values(closed, "ballot")
    ballots_seen += len(ballots)
    def problem(what):
        wrong.append("vote %s: %s" % (vote, what))
    if len(ballots) > len(facts["issued"]):
        problem("%d ballots, and %d were issued" % (len(ballots), len(facts["issued"])))
    if len(set(one.lower() for one in ballots)) != len(ballots):
        problem("a ballot is there twice")
    count = {"for": 0, "against": 0, "abstain": 0}
    for ballot in ballots:
        text = bytes.fromhex(ballot.split(".")[0])[32:].decode(errors="replace").split("\n")
        if len(text) != 3 or text[:2] != ["tarim ballot 1", vote] or text[2].strip() not in count:
            problem("a ballot that is not of this vote")
        elif not signed_ballot(key, ballot):
            problem("a ballot that is not signed under its key")
        else:
            count[text[2].strip()] += 1
    for choice, number in count.items():
        if values(closed, choice) != [str(number)]:
            problem("counts %s %s, and its ballots say %d" % (values(closed, choice), choice, number))
    share, whole = (int(part) for part in values(opened, "pass")[0].split("/"))
    passed = count["for"] * whole >= share * len(values(opened, "member"))
    if values(closed, "result") != ["passed" if passed else "not_passed"]:
        problem("its result does not follow from its ballots")
    print("%s %s: %d for, %d against, %d abstain, of %d: %s" % (
        vote, (values(opened, "number") or values(opened, "application"))[0], count["for"], count["against"],
        count["abstain"], len(values(opened, "member")), values(closed, "result")[0]))

for line in wrong:
    print("WRONG: " + line)
print("%d events, %d ballots, %d problems" % (len(record["events"]), ballots_seen, len(wrong)))
sys.exit(1 if wrong else 0)
PYTHON
