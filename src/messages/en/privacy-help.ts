import type { PrivacyHelpTexts } from "../finding-messages.ts";

const why =
  "What was committed once stays in the history, in every clone and in every copy of the auditor's pack; deleting the line does not remove it.";
const falseAlarm =
  "For a false alarm, add a waiver for this finding with the reason, limited by path, record or fingerprint.";

export const privacyHelp: PrivacyHelpTexts = {
  "personal-national-id": {
    title: "National ID number in a file",
    means:
      "A letter and nine digits with the right check digit are written in a value, a name of a field or a comment, also with full-width characters, blanks or hyphens.",
    why,
    action: `Replace it with the id of the person in the roster, or mask it as in A1******89. ${falseAlarm}`,
  },
  "personal-resident-id": {
    title: "Resident certificate number in a file",
    means:
      "A number of a resident certificate with the right check digit, of the form before or since 2021, is written in a value, a name of a field or a comment.",
    why,
    action: `Replace it with the id of the person in the roster, or mask it. ${falseAlarm}`,
  },
  "personal-card": {
    title: "Payment card number in a file",
    means:
      "A number with the beginning and length of a card issuer and the right check digit (Luhn) is written in a value, a name of a field or a comment.",
    why,
    action: `Remove it, or keep the last four digits. ${falseAlarm}`,
  },
  "personal-mobile": {
    title: "Mobile phone number in a file",
    means:
      "A mobile number of Taiwan, 09 and eight digits or +886 9, is written in a value, a name of a field or a comment. Office numbers, e-mail addresses and what is in the field for telephone numbers are not reported.",
    why,
    action: `Remove it where the evidence does not need it. ${falseAlarm}`,
  },
  "secret-private-key": {
    title: "Private key in a file",
    means: "A private key in PEM, OpenSSH, PGP or PuTTY form is written in the file.",
    why: `Whoever has the key can pose as its owner. ${why}`,
    action:
      "Remove it before committing. If it was committed or sent anywhere, replace the key: removing it from the history does not make it secret again.",
  },
  "secret-token": {
    title: "Access token in a file",
    means: "A word has the form that an issuer gave its access tokens, such as those of GitHub, AWS or Slack.",
    why: `Whoever has the token can do what its owner may do. ${why}`,
    action: `Remove it before committing. If it was committed or sent anywhere, revoke it and look for what was done with it. ${falseAlarm}`,
  },
  "secret-in-url": {
    title: "Password or webhook in an address",
    means:
      "An address contains a name and a password before the host, as in scheme://name:password@host, or is that of a webhook of Slack, Teams or Discord, to which whoever knows it can post.",
    why: `Whoever reads the file can sign in or post. ${why}`,
    action: `Write the address without name and password. If it was committed or sent anywhere, change the password, or make a new webhook. ${falseAlarm}`,
  },
};
