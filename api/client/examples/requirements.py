"""What most vacancies of a role ask for: python3 requirements.py backend-developer

REQUISITE_URL says where the API is; REQUISITE_KEY is a key with the scope read (none is needed on the machine itself).
Needs nothing but Python.
"""

import json
import os
import sys
import time
import urllib.error
import urllib.request

URL = os.environ.get("REQUISITE_URL", "http://localhost:3080")
KEY = os.environ.get("REQUISITE_KEY")


def get(path):
    """The answer to a path; waits when the server says that it was asked too often."""
    headers = {"Authorization": f"Bearer {KEY}"} if KEY else {}
    for _ in range(3):
        try:
            with urllib.request.urlopen(urllib.request.Request(URL + path, headers=headers)) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            problem = json.load(error)
            if error.code not in (429, 503):
                sys.exit(f"{problem['title']}: {problem['detail']}. {problem.get('hint', '')}")
            time.sleep(int(error.headers["Retry-After"]))
    sys.exit("the server is too busy")


def rows(path, name):
    """Every row of a list, page by page."""
    while path:
        page = get(path)
        for row in page[name]:
            yield row, page
        path = page["page"]["next"]


role = sys.argv[1]
for requirement, report in rows(f"/v1/roles/{role}/requirements?least=0.5", "requirements"):
    share = requirement["mentioned"]
    print(
        f"{requirement['label']:30} {share['share']:4.0%}  {share['low']:.0%} to {share['high']:.0%}  "
        f"n = {report['n']['scanned']}"
    )
