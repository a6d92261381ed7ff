// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import { German, SummaryList } from "#ui";
import { cardTexts as t } from "./card-texts.ts";
import type { Contact } from "./contact.ts";
import type { ListedContact } from "./find.ts";

/** How to reach somebody: office, name, telephone, mail, hours. Whoever keeps it also sees when it was last checked. */
export function ContactFacts(p: { contact: Contact; checked?: boolean }) {
  const { office, person, phone, mail, hours, checkedOn, source } = p.contact;
  return (
    <SummaryList
      items={[
        { name: t.facts.office, content: office && <German>{office}</German> },
        { name: t.facts.person, content: person },
        { name: t.facts.phone, content: phone && <a href={telephone(phone)}>{phone}</a> },
        { name: t.facts.mail, content: mail && <a href={`mailto:${mail}`}>{mail}</a> },
        { name: t.facts.hours, content: hours && <German>{hours}</German> },
        { name: t.facts.checked, content: p.checked && t.checked(longDate(checkedOn), source) },
      ]}
    />
  );
}

/** Several contacts of several bodies, one below the other. */
export function ContactList(p: { contacts: readonly ListedContact[] }) {
  return (
    <>
      {p.contacts.map((contact) => (
        <section>
          <h3>{contact.purpose === "engagement" ? contact.body.name : t.purpose[contact.purpose]}</h3>
          <ContactFacts contact={contact} />
        </section>
      ))}
    </>
  );
}

/** Contacts of several bodies on one line each, for beside the work. */
export function ContactLines(p: { contacts: readonly ListedContact[] }) {
  if (p.contacts.length === 0) return null;
  return (
    <ul>
      {p.contacts.map(({ purpose, body, office, person, phone, mail, hours }) => (
        <li>
          {named(purpose, body.name, office)} {[office, person].filter(Boolean).join(", ")}
          {phone && (
            <>
              {" · "}
              <a href={telephone(phone)}>{phone}</a>
            </>
          )}
          {mail && (
            <>
              {" · "}
              <a href={`mailto:${mail}`}>{mail}</a>
            </>
          )}
          {hours && ` · ${hours}`}
        </li>
      ))}
    </ul>
  );
}

/** "Kreis Musterland:"; nothing where the office says so itself. */
function named(purpose: ListedContact["purpose"], bodyName: string, office: string) {
  const name = purpose === "engagement" ? bodyName : t.purpose[purpose];
  return office.startsWith(name) ? null : <b>{name}:</b>;
}

/** What a telephone dials. */
const telephone = (phone: string) => `tel:${phone.replace(/[^\d+]/g, "")}`;
