#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Tarim authors
# SPDX-License-Identifier: Apache-2.0
#
# audit-verify.sh FOLDER [KEPT] [PUBLIC_KEY]
#
# Checks what `tarim-server audit export FOLDER` wrote, with openssl and python3 alone: every event is what was hashed,
# follows the one before and is signed by the server; the journal has each event once, in one chain of running heads, each
# signed; every signed head fits; every receipt is signed and belongs to its event. KEPT has heads, one a line, that somebody
# kept elsewhere (`tarim-server head`, lines of the log): only they prove that the end was not cut off with all its traces.
# PUBLIC_KEY: 64 hex digits, the server's, where the folder's own is not to be trusted. One line WRONG for each thing that is
# not right, and exit 1. Committees' votes: vote-check.sh.
set -eu
exec python3 - "$@" <<'PYTHON'
import datetime, hashlib, json, os, subprocess, sys, tempfile

folder = sys.argv[1]
scratch = tempfile.TemporaryDirectory()
wrong = []
ZEROS = "0" * 64

def lines(name):
    with open(os.path.join(folder, name), "rb") as file:
        for number, line in enumerate(file, 1):
            try:
                yield json.loads(line.decode())
            except ValueError:
                wrong.append("%s: line %d cannot be read" % (name, number))

def put(name, content):
    path = os.path.join(scratch.name, name)
    with open(path, "wb") as file:
        file.write(content)
    return path

try:
    server = json.load(open(os.path.join(folder, "server.json"), encoding="utf-8"))
    key = put("server.der", bytes.fromhex("302a300506032b6570032100" + (sys.argv[3] if len(sys.argv) > 3 else server["publicKey"])))
    identities, end_position, end_head = server["identities"], server["position"], server["head"]
    if server["publicKey"] != server["publicKey"].lower():
        raise ValueError("a key in capitals")
except (ValueError, KeyError, TypeError) as error:
    print("WRONG: server.json cannot be read: %s" % error)
    sys.exit(1)

def is_signed(text, signature):
    try:
        put("signature", bytes.fromhex(signature))
    except (ValueError, TypeError):
        return False
    # One way to write a signature, so that a changed letter is a change.
    return signature == signature.lower() and subprocess.run(
        ("openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", key, "-rawin", "-in",
         put("text", text.encode()), "-sigfile", os.path.join(scratch.name, "signature")),
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0

def instant(millis):
    text = (datetime.datetime(1970, 1, 1) + datetime.timedelta(milliseconds=millis, hours=8)).strftime("%Y-%m-%dT%H:%M:%S")
    return text + (".%03d" % (millis % 1000) if millis % 1000 else "") + "+08:00"

EMPTY = {"application": "", "number": 0, "kind": "", "at": 0, "actor": "", "actorName": "", "role": "", "command": "",
         "attempt": 0, "step": "", "root": "", "reasons": [], "words": "", "from": "", "to": "", "before": ""}
REASON = {"table": "", "row": "", "column": "", "slot": "", "attachment": "", "rect": "", "code": "", "words": ""}

def canonical(event):
    full = dict(EMPTY)
    full.update({name: value for name, value in event.items() if name not in ("hash", "signature")})
    full["reasons"] = [dict(REASON, **reason) for reason in full["reasons"]]
    return json.dumps(full, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

# Events, by chain and number.
events, last = {}, {}
for event in lines("events.jsonl"):
    try:
        chain, number = event["application"], event["number"]
        name = "event %d of %s" % (number, chain)
        before = last.get(chain, (0, ZEROS))
        if number != before[0] + 1:
            wrong.append("event %d of %s is gone" % (before[0] + 1, chain))
        if event["before"] != before[1]:
            wrong.append(name + " does not follow the one before")
        if hashlib.sha256(canonical(event)).hexdigest() != event["hash"]:
            wrong.append(name + " is not what was hashed")
        if not is_signed("tarim event 1\n" + event["hash"], event["signature"]):
            wrong.append(name + " was not signed by this server")
        last[chain] = (number, event["hash"])
        events[chain, number] = event
    except (KeyError, TypeError, AttributeError) as error:
        wrong.append("events.jsonl: an event is not whole: %s" % error)

# The journal: every event once, in the order of recording.
def text_of(head, hash_name):
    return "tarim signed head 1\n%s\n%d\n%s\n%s" % (head["store"], head["position"], head[hash_name], instant(head["at"]))

heads_at, position, head, entered, last_at = {0: ZEROS}, 0, ZEROS, set(), 0
for entry in lines("journal.jsonl"):
    try:
        name = "position %d of the journal" % entry["position"]
        if entry["position"] != position + 1:
            wrong.append("position %d of the journal is gone" % (position + 1))
        position = entry["position"]
        known = (entry["application"], entry["number"])
        if known not in events:
            wrong.append("event %d of %s, recorded on %s, is gone" % (known[1], known[0], instant(entry["at"])))
        elif events[known]["hash"] != entry["event"]:
            wrong.append("event %d of %s is not the one that was recorded" % (known[1], known[0]))
        entered.add(known)
        head = hashlib.sha256(("tarim head 1\n%s\n%s" % (head, entry["event"])).encode()).hexdigest()
        if head != entry["head"]:
            wrong.append(name + " does not follow the one before")
            head = entry["head"]
        store = [one["id"] for one in identities if one["position"] < position]
        if not store or entry["store"] != store[-1]:
            wrong.append(name + " is of another identity")
        if not is_signed(text_of(entry, "head"), entry["signature"]):
            wrong.append(name + " was not signed by this server")
        heads_at[position], last_at = entry["head"], entry["at"]
    except (KeyError, TypeError, AttributeError) as error:
        wrong.append("journal.jsonl: an entry is not whole: %s" % error)
for known in events:
    if known not in entered:
        wrong.append("event %d of %s was never recorded in the journal" % (known[1], known[0]))
if (position, heads_at.get(position)) != (end_position, end_head):
    wrong.append("the journal ends at position %d and was exported with %s" % (position, end_position))

# Signed heads: those of the folder, and those that somebody kept.
def check_head(one, whence):
    try:
        name = "%s: the head of %s at position %d" % (whence, instant(one["at"]), one["position"])
        if not is_signed(text_of(one, "hash"), one["signature"]):
            wrong.append(name + " was not signed by this server")
            return
        mine = [at for at, identity in enumerate(identities) if identity["id"] == one["store"]]
        if not mine:
            wrong.append(name + " is of an identity that this record never had")
        elif mine[0] + 1 < len(identities) and one["position"] > identities[mine[0] + 1]["position"]:
            print("known: %s covers more than the copy had that was restored since" % name)
        elif one["position"] > position:
            wrong.append("%s covers more than the record has: what was recorded after %s is gone" % (name, instant(last_at)))
        elif heads_at.get(one["position"]) != one["hash"]:
            wrong.append(name + " covers something that is not what it was")
    except (KeyError, TypeError, AttributeError) as error:
        wrong.append("%s: a head is not whole: %s" % (whence, error))

for one in lines("heads.jsonl"):
    check_head(one, "heads.jsonl")
if len(sys.argv) > 2 and sys.argv[2]:
    for line in open(sys.argv[2], encoding="utf-8"):
        if "{" in line:
            check_head(json.loads(line[line.index("{"):line.rindex("}") + 1]), "kept")

# Receipts, each of a submission.
submitted = {(event["application"], event.get("attempt", 0)): event for event in events.values() if event.get("kind") == "submitted"}
for receipt in lines("receipts.jsonl"):
    try:
        name = "receipt %s" % receipt["number"]
        event = submitted.pop((receipt["application"], receipt["attempt"]), None)
        if event is None or event["root"] != receipt["root"] or event["at"] != receipt["at"]:
            wrong.append(name + " does not say what happened")
        if not is_signed("tarim receipt 1\n%s\n%s\n%d\n%s\n%s\n%s" % (
                receipt["number"], receipt["application"], receipt["attempt"], receipt["root"], receipt["policy"],
                instant(receipt["at"])), receipt["signature"]):
            wrong.append(name + " was not signed by this server")
    except (KeyError, TypeError, AttributeError) as error:
        wrong.append("receipts.jsonl: a receipt is not whole: %s" % error)
for chain, attempt in submitted:
    wrong.append("the receipt of submission %d of %s is gone" % (attempt, chain))

for line in wrong:
    print("WRONG: " + line)
print("%d events of %d chains, %d entries of the journal, %d problems" % (len(events), len(last), position, len(wrong)))
sys.exit(1 if wrong else 0)
PYTHON
