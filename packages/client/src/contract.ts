// Written from the contract of the server by `npm run client`: change the routes, not this file.

export interface Schemas {
  readonly "Facts": {
    readonly schema: "facts/2";
    readonly dateOfBirth?: string;
    readonly citizenships?: readonly string[];
    readonly residences?: readonly ({
      readonly country: string;
      readonly start: string;
      readonly end: string | null;
    })[];
    readonly languageTests?: readonly ({
      readonly test: "ielts" | "celpip" | "pte" | "tef" | "tcf";
      readonly date: string;
      readonly listening: number | null;
      readonly reading: number | null;
      readonly writing: number | null;
      readonly speaking: number | null;
      readonly oneSkillRetake?: boolean;
    })[];
    readonly credentials?: readonly ({
      readonly level: "secondary" | "oneYear" | "twoYear" | "threeYear" | "twoOrMore" | "masters" | "professional" | "phd";
      readonly country: string;
      readonly completed: string;
      readonly programYears?: number;
      readonly assessment?: {
        readonly body: "wes" | "ces" | "icas" | "iqas" | "ices" | "mcc" | "pebc" | "cacb";
        readonly date: string;
        readonly equivalence: string;
      } | null;
      readonly study?: {
        readonly start?: string;
        readonly fullTimeMonths?: number;
        readonly presenceMonths?: number;
        readonly mostlyLanguageTraining?: boolean;
        readonly returnRequired?: boolean;
        readonly authorised?: boolean;
      };
    })[];
    readonly jobs?: readonly ({
      readonly noc?: {
        readonly "2011"?: string;
        readonly "2016"?: string;
        readonly "2021"?: string;
      };
      readonly country: string;
      readonly employerCountry?: string;
      readonly employer?: string;
      readonly start: string;
      readonly end: string | null;
      readonly hoursPerWeek: number;
      readonly paid?: boolean;
      readonly selfEmployed?: boolean;
      readonly publiclyFundedPhysician?: boolean;
      readonly authorised?: boolean;
      readonly duringFullTimeStudy?: boolean;
      readonly dutiesPerformed?: boolean;
      readonly qualifiedSince?: string | null;
      readonly qualifiedIn?: string;
    })[];
    readonly gender?: "F" | "M" | "X";
    readonly maritalStatus?: "single" | "married" | "commonLaw" | "separated" | "divorced" | "widowed" | "annulled";
    readonly firstOfficialLanguage?: "en" | "fr";
    readonly spouse?: {
      readonly dateOfBirth?: string;
      readonly citizenships?: readonly string[];
      readonly residences?: readonly ({
        readonly country: string;
        readonly start: string;
        readonly end: string | null;
      })[];
      readonly languageTests?: readonly ({
        readonly test: "ielts" | "celpip" | "pte" | "tef" | "tcf";
        readonly date: string;
        readonly listening: number | null;
        readonly reading: number | null;
        readonly writing: number | null;
        readonly speaking: number | null;
        readonly oneSkillRetake?: boolean;
      })[];
      readonly credentials?: readonly ({
        readonly level: "secondary" | "oneYear" | "twoYear" | "threeYear" | "twoOrMore" | "masters" | "professional" | "phd";
        readonly country: string;
        readonly completed: string;
        readonly programYears?: number;
        readonly assessment?: {
          readonly body: "wes" | "ces" | "icas" | "iqas" | "ices" | "mcc" | "pebc" | "cacb";
          readonly date: string;
          readonly equivalence: string;
        } | null;
        readonly study?: {
          readonly start?: string;
          readonly fullTimeMonths?: number;
          readonly presenceMonths?: number;
          readonly mostlyLanguageTraining?: boolean;
          readonly returnRequired?: boolean;
          readonly authorised?: boolean;
        };
      })[];
      readonly jobs?: readonly ({
        readonly noc?: {
          readonly "2011"?: string;
          readonly "2016"?: string;
          readonly "2021"?: string;
        };
        readonly country: string;
        readonly employerCountry?: string;
        readonly employer?: string;
        readonly start: string;
        readonly end: string | null;
        readonly hoursPerWeek: number;
        readonly paid?: boolean;
        readonly selfEmployed?: boolean;
        readonly publiclyFundedPhysician?: boolean;
        readonly authorised?: boolean;
        readonly duringFullTimeStudy?: boolean;
        readonly dutiesPerformed?: boolean;
        readonly qualifiedSince?: string | null;
        readonly qualifiedIn?: string;
      })[];
      readonly accompanying?: boolean;
      readonly citizenOrPermanentResident?: boolean;
    } | null;
    readonly children?: readonly ({
      readonly dateOfBirth: string;
      readonly accompanying?: boolean;
      readonly partnered?: boolean;
      readonly dependentByCondition?: boolean;
      readonly adopted?: boolean;
      readonly citizenOrPermanentResident?: boolean;
      readonly residences?: readonly ({
        readonly country: string;
        readonly start: string;
        readonly end: string | null;
      })[];
    })[];
    readonly familySize?: number;
    readonly settlementFunds?: number;
    readonly relativesInCanada?: readonly ({
      readonly relation: "parent" | "grandparent" | "child" | "grandchild" | "sibling" | "auntOrUncle" | "nieceOrNephew" | "cousin" | "other";
      readonly of: "self" | "spouse";
      readonly livesInCanada?: boolean;
      readonly adult?: boolean;
      readonly citizenOrPermanentResident?: boolean;
    })[];
    readonly certificateOfQualification?: {
      readonly noc?: {
        readonly "2011"?: string;
        readonly "2016"?: string;
        readonly "2021"?: string;
      };
      readonly issuedBy?: "provinceOrTerritory" | "federal";
      readonly issued?: string;
    } | null;
    readonly nomination?: {
      readonly province: "AB" | "BC" | "MB" | "NB" | "NL" | "NS" | "NT" | "NU" | "ON" | "PE" | "QC" | "SK" | "YT";
      readonly accepted?: string | null;
    } | null;
    readonly jobOffers?: readonly ({
      readonly noc?: {
        readonly "2011"?: string;
        readonly "2016"?: string;
        readonly "2021"?: string;
      };
      readonly employer?: string;
      readonly excludedEmployer?: boolean;
      readonly hoursPerWeek?: number;
      readonly months?: number | null;
      readonly seasonal?: boolean;
      readonly lmia?: boolean;
      readonly publiclyFundedPhysician?: boolean;
    })[];
    readonly workAuthorisation?: {
      readonly basis: "205" | "lmia" | "204a" | "204c" | "204d" | "open" | "other" | "s186";
      readonly employers?: readonly string[];
      readonly noc?: {
        readonly "2011"?: string;
        readonly "2016"?: string;
        readonly "2021"?: string;
      };
      readonly validUntil?: string | null;
      readonly lmiaRevoked?: boolean;
    } | null;
    readonly intendedProvince?: "AB" | "BC" | "MB" | "NB" | "NL" | "NS" | "NT" | "NU" | "ON" | "PE" | "QC" | "SK" | "YT";
    readonly militaryService?: {
      readonly recognizedForce?: boolean;
      readonly start?: string;
      readonly end?: string | null;
      readonly noc?: {
        readonly "2011"?: string;
        readonly "2016"?: string;
        readonly "2021"?: string;
      };
      readonly offerMonths?: number | null;
      readonly offerNoc?: {
        readonly "2011"?: string;
        readonly "2016"?: string;
        readonly "2021"?: string;
      };
    } | null;
    readonly inadmissibleForMisrepresentation?: boolean;
    readonly representative?: boolean;
  };
  readonly "Reform": {
    readonly schema: "amendment/1";
    readonly id: string;
    readonly title: {
      readonly en: string;
      readonly fr: string;
    };
    readonly inForce: string;
    readonly citation?: string;
    readonly source?: string;
    readonly grade?: "L" | "T" | "P" | "S" | "I";
    readonly checkedOn?: string;
    readonly values?: Readonly<Record<string, unknown>>;
    readonly factors?: readonly Readonly<Record<string, unknown>>[];
    readonly categories?: Readonly<Record<string, unknown>>;
  };
  readonly "SignIn": {
    readonly status: "signedIn";
    readonly accountId: string;
  } | {
    readonly status: "secondFactor";
    /** To be sent back with a code, within five minutes. */
    readonly challenge: string;
  };
  readonly "Problem": {
    readonly type: "about:blank";
    readonly title: string;
    readonly status: number;
    /** Stable code of the error, for programs. */
    readonly code: string;
    readonly detail: string;
    /** What is wrong with each field. */
    readonly errors?: readonly {
      readonly path: string;
      /** JSON pointer into the body, where it says more. */
      readonly pointer?: string;
      readonly code: string;
      readonly message: string;
    }[];
  };
  readonly "Caller": {
    /** Null for somebody who has not signed in. */
    readonly account: {
      readonly id: string;
      readonly email: string;
      readonly language: "en" | "fr";
      readonly roles: readonly ("candidate" | "representative" | "officer" | "programOffice" | "approver" | "auditor" | "administrator")[];
      /** Roles of staff that count once a second factor is shown in this session. */
      readonly rolesWithheld: readonly ("candidate" | "representative" | "officer" | "programOffice" | "approver" | "auditor" | "administrator")[];
      readonly demo: boolean;
      readonly hasPassword: boolean;
      /** Whether an authenticator application is set up. */
      readonly totp: boolean;
      readonly recoveryCodesLeft: number;
    } | null;
    readonly session: {
      readonly id: string;
      readonly secondFactor: boolean;
      readonly reauthenticatedAt: string;
    } | null;
  };
  readonly "Sessions": {
    readonly items: readonly ({
      readonly id: string;
      readonly current: boolean;
      readonly how: "password" | "passkey" | "oidc";
      readonly secondFactor: boolean;
      readonly agent: string;
      readonly createdAt: string;
      readonly lastSeenAt: string;
    })[];
  };
  readonly "Passkeys": {
    readonly items: readonly ({
      readonly id: string;
      readonly name: string;
      readonly createdAt: string;
      readonly lastUsedAt: string | null;
    })[];
  };
  readonly "PasskeyCeremony": {
    /** To be sent back with the answer, within five minutes. */
    readonly ceremony: string;
    /** For parseCreationOptionsFromJSON or parseRequestOptionsFromJSON of the browser. */
    readonly options: {
      readonly challenge: string;
    };
  };
  readonly "PasskeyCredential": {
    readonly id: string;
    readonly rawId: string;
    readonly type: "public-key";
    readonly response: {
      readonly clientDataJSON: string;
    };
    readonly clientExtensionResults: Readonly<Record<string, unknown>>;
  };
  readonly "SignInOptions": {
    /** Name of the organisation whose staff sign in at /auth/oidc/start; null where there is none. */
    readonly organisation: string | null;
    /** Null on a server that is no demonstration. */
    readonly demoAccounts: readonly ({
      readonly role: "candidate" | "representative" | "officer" | "programOffice" | "approver" | "auditor" | "administrator";
      readonly email: string;
      readonly password: string;
    })[] | null;
  };
  readonly "TotpSetUp": {
    readonly secret: string;
    readonly uri: string;
  };
  readonly "RecoveryCodes": {
    /** Shown this once. */
    readonly recoveryCodes: readonly string[];
  };
  readonly "ApiTokens": {
    readonly items: readonly Schemas["ApiToken"][];
    /** Those that the caller may give to a token. */
    readonly scopes: readonly ("profiles:read" | "profiles:write" | "applications:read" | "applications:write" | "clients:read" | "clients:write" | "rounds:read" | "rounds:write" | "pool:read" | "audit:read" | "webhooks:read" | "webhooks:write")[];
  };
  readonly "ApiToken": {
    readonly id: string;
    readonly name: string;
    /** How the token begins. */
    readonly hint: string;
    readonly scopes: readonly ("profiles:read" | "profiles:write" | "applications:read" | "applications:write" | "clients:read" | "clients:write" | "rounds:read" | "rounds:write" | "pool:read" | "audit:read" | "webhooks:read" | "webhooks:write")[];
    readonly createdAt: string;
    readonly expiresAt: string;
    readonly lastUsedAt: string | null;
  };
  readonly "NewApiToken": {
    readonly id: string;
    readonly name: string;
    /** How the token begins. */
    readonly hint: string;
    readonly scopes: readonly ("profiles:read" | "profiles:write" | "applications:read" | "applications:write" | "clients:read" | "clients:write" | "rounds:read" | "rounds:write" | "pool:read" | "audit:read" | "webhooks:read" | "webhooks:write")[];
    readonly createdAt: string;
    readonly expiresAt: string;
    readonly lastUsedAt: string | null;
    /** The token itself: shown this once. */
    readonly token: string;
  };
  readonly "Accounts": {
    readonly items: readonly Schemas["Account"][];
    /** The cursor of the next page; null on the last one. */
    readonly next: string | null;
  };
  readonly "Account": {
    readonly id: string;
    readonly email: string;
    readonly language: "en" | "fr";
    readonly roles: readonly ("candidate" | "representative" | "officer" | "programOffice" | "approver" | "auditor" | "administrator")[];
    readonly state: "active" | "unverified" | "invited" | "disabled";
    readonly demo: boolean;
    readonly totp: boolean;
    readonly createdAt: string;
  };
  readonly "WebhookSubscriptions": {
    readonly items: readonly Schemas["WebhookSubscription"][];
  };
  readonly "WebhookSubscription": {
    readonly id: string;
    readonly url: string;
    readonly events: readonly ("profile.changed" | "invitation.issued" | "application.changed" | "round.published")[];
    readonly state: "active" | "disabled";
    readonly disabledReason: "failures" | "gone" | "owner" | null;
    /** Failures in a row; at 20 the subscription is disabled. */
    readonly failures: number;
    readonly createdAt: string;
  };
  readonly "NewWebhookSubscription": {
    readonly id: string;
    readonly url: string;
    readonly events: readonly ("profile.changed" | "invitation.issued" | "application.changed" | "round.published")[];
    readonly state: "active" | "disabled";
    readonly disabledReason: "failures" | "gone" | "owner" | null;
    /** Failures in a row; at 20 the subscription is disabled. */
    readonly failures: number;
    readonly createdAt: string;
    /** Signs what is sent. Shown this once. */
    readonly secret: string;
  };
  readonly "WebhookSecret": {
    /** Signs what is sent. Shown this once. */
    readonly secret: string;
  };
  readonly "WebhookDeliveries": {
    readonly items: readonly Schemas["WebhookDelivery"][];
    /** The cursor of the next page; null on the last one. */
    readonly next: string | null;
  };
  readonly "WebhookDelivery": {
    readonly id: string;
    /** The webhook-id of the message: the same each time it is sent. */
    readonly event: string;
    readonly type: string;
    readonly at: string;
    readonly state: "pending" | "delivered" | "failed";
    readonly tries: number;
    readonly nextTryAt: string | null;
    readonly lastTryAt: string | null;
    /** What the other side answered. */
    readonly lastStatus: number | null;
    /** Why there was no answer. */
    readonly lastCode: string | null;
  };
  readonly "Health": {
    readonly status: "ok";
    readonly engine: string;
    readonly runtime: string;
    readonly database: {
      readonly kind: "embedded" | "server";
      readonly version: string;
      readonly fsync: boolean;
    };
    readonly lawVerifiedThrough: string;
  };
  readonly "Rounds": {
    readonly items: readonly Schemas["Round"][];
    readonly total: number;
  };
  readonly "Round": {
    /** IRCC’s number; not always an integer. */
    readonly number: string;
    readonly date: string;
    readonly dateTimeUtc: string;
    readonly name: {
      readonly en: string;
      readonly fr: string;
    };
    readonly kind: "general" | "program" | "category";
    readonly categoryVersionId: string | null;
    readonly programs: readonly string[];
    readonly published: Schemas["RoundOutcome"];
    readonly poolAsOf: string | null;
    readonly replay: Schemas["ReplaySummary"];
  };
  readonly "RoundOutcome": {
    readonly invited: number;
    /** CRS points of the lowest-ranked person invited. */
    readonly cutoff: number | null;
    /** When that person’s profile was received, UTC. */
    readonly tieBreak: string | null;
  };
  readonly "ReplaySummary": {
    readonly simulated: Schemas["RoundOutcome"];
    readonly seed: string;
    readonly executedAt: string;
  } | null;
  readonly "RoundDetail": Schemas["Round"] & ({
    readonly replay?: Schemas["ReplaySummary"] & ({
      readonly instruction: {
        readonly kind: "general" | "program" | "category";
        readonly category: string | null;
        readonly programs: readonly string[];
        readonly number: number;
        readonly instant: string;
      };
      readonly pool: {
        readonly asOf: string;
        readonly total: {
          readonly published: number;
          readonly simulated: number | null;
        };
        readonly bands: readonly Schemas["Band"][];
      };
      readonly check: {
        readonly passed: boolean;
        readonly findings: readonly {
          readonly rule: string;
          readonly passed: boolean;
          readonly violations: number;
          readonly detail: string;
        }[];
      } | null;
      readonly assumptions: readonly Schemas["Statement"][];
      readonly whyDifferent: readonly Schemas["Statement"][];
    } | null);
    readonly pool: Readonly<Record<string, number>> | null;
  });
  readonly "Band": {
    readonly band: string;
    readonly from: number;
    readonly to: number;
    /** True for a ten-point part of a wider band that is also listed. */
    readonly part: boolean;
    readonly published: number;
    readonly simulated: number | null;
  };
  readonly "Statement": {
    readonly code: string;
    readonly text: {
      readonly en: string;
      readonly fr: string;
    };
  };
  readonly "PoolDistribution": {
    readonly asOf: string;
    readonly total: {
      readonly published: number;
      readonly simulated: number | null;
    };
    readonly bands: readonly Schemas["Band"][];
    readonly seed: string | null;
    readonly assumptions: readonly Schemas["Statement"][];
  };
  readonly "Score": {
    readonly rules: string;
    readonly breakdown: Schemas["Breakdown"];
    readonly explanation?: Schemas["Explanation"];
    readonly warnings: readonly {
      readonly code: string;
      readonly text: string;
    }[];
  };
  readonly "Breakdown": {
    readonly rules: string;
    readonly core: {
      readonly age: number;
      readonly education: number;
      readonly firstLanguage: {
        readonly listening: number;
        readonly reading: number;
        readonly writing: number;
        readonly speaking: number;
        readonly total: number;
      };
      readonly secondLanguage: {
        readonly listening: number;
        readonly reading: number;
        readonly writing: number;
        readonly speaking: number;
        readonly raw: number;
        readonly total: number;
      };
      readonly canadianWork: number;
      readonly total: number;
    };
    readonly spouse: {
      readonly education: number;
      readonly language: {
        readonly listening: number;
        readonly reading: number;
        readonly writing: number;
        readonly speaking: number;
        readonly total: number;
      };
      readonly canadianWork: number;
      readonly total: number;
    };
    readonly transferability: {
      readonly educationLanguage: number;
      readonly educationCanadianWork: number;
      readonly education: number;
      readonly foreignLanguage: number;
      readonly foreignCanadianWork: number;
      readonly foreignWork: number;
      readonly certificate: number;
      readonly raw: number;
      readonly total: number;
    };
    readonly additional: {
      readonly sibling: number;
      readonly french: number;
      readonly canadianStudy: number;
      readonly jobOffer: number;
      readonly nomination: number;
      readonly raw: number;
      readonly total: number;
    };
    readonly total: number;
  };
  readonly "Explanation": {
    readonly code: string;
    readonly label: string;
    readonly outcome: {
      readonly kind: "value";
      readonly value: number | boolean | string;
    } | {
      readonly kind: "notApplicable";
    } | {
      readonly kind: "unknown";
      readonly missing: readonly string[];
      readonly range?: readonly [number, number];
    };
    readonly maximum: number | null;
    readonly provision: {
      readonly id: string;
      readonly text: string;
    };
    readonly facts: readonly ({
      readonly path: string;
      readonly value: string | number | boolean | null;
    })[];
    readonly parameters: readonly {
      readonly id: string;
      readonly instrument: string;
      readonly inForce: string;
      readonly grade: string;
    }[];
    readonly reasons: readonly {
      readonly code: string;
      readonly text: string;
    }[];
    readonly remedies: readonly {
      readonly code: string;
      readonly text: string;
    }[];
    readonly children: readonly Schemas["Explanation"][];
  };
  readonly "ScoreRequest": {
    /** Day whose law applies, from 2015-01-01. */
    readonly rules: string;
    readonly profile: {
      readonly age: number;
      readonly hasAccompanyingSpouse: boolean;
      readonly education: "none" | "secondary" | "oneYear" | "twoYear" | "threeYear" | "twoOrMore" | "masters" | "phd";
      readonly firstLanguage: {
        readonly name: "en" | "fr";
        readonly clb: {
          readonly listening: number;
          readonly reading: number;
          readonly writing: number;
          readonly speaking: number;
        };
      };
      readonly secondLanguage: {
        readonly listening: number;
        readonly reading: number;
        readonly writing: number;
        readonly speaking: number;
      } | null;
      readonly canadianWorkYears: number;
      readonly foreignWorkYears: number;
      readonly certificateOfQualification: boolean;
      readonly spouse: {
        readonly education: "none" | "secondary" | "oneYear" | "twoYear" | "threeYear" | "twoOrMore" | "masters" | "phd";
        readonly clb: {
          readonly listening: number;
          readonly reading: number;
          readonly writing: number;
          readonly speaking: number;
        } | null;
        readonly canadianWorkYears: number;
      } | null;
      readonly canadianStudy: "none" | "oneOrTwoYear" | "threePlus";
      readonly sibling: boolean;
      readonly nomination: boolean;
      readonly jobOffer: "none" | "teer00" | "other";
      readonly canadianWorkByOccupation?: Readonly<Record<string, number>>;
      readonly canadianWorkByTier?: Readonly<Record<string, readonly number[]>>;
      readonly jobOfferOccupation?: string | readonly string[] | null;
      readonly validOfferOccupation?: string | readonly string[] | null;
    };
  };
  readonly "AuditEntries": {
    readonly items: readonly Schemas["AuditEntry"][];
    /** The cursor of the next page; null on the last one. */
    readonly next: string | null;
  };
  readonly "AuditEntry": {
    readonly id: number;
    /** Its place in the chain; null for the moment until it is linked. */
    readonly link: number | null;
    readonly at: string;
    readonly role: string;
    readonly account: string;
    /** For whom somebody else acted. */
    readonly onBehalfOf: string | null;
    readonly action: string;
    readonly subject: string;
    readonly case: string | null;
    readonly provision: string | null;
    /** Fingerprint of the law that was applied. */
    readonly ruleset: string | null;
    readonly engine: string;
    readonly outcome: "done" | "refused" | "denied" | "failed";
    /** Stable code of why it was not done. */
    readonly reason: string | null;
    readonly details: Readonly<Record<string, string | number | boolean | null>>;
  };
  readonly "MyData": {
    readonly format: "openentry/my-data/1";
    readonly at: string;
    readonly account: string | null;
    /** Numbers of the caller in pools: cases are kept under them. */
    readonly people: readonly number[];
    readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
    readonly audit: readonly Readonly<Record<string, unknown>>[];
    /** Columns that are kept and not shown: secrets, or hashes of them. */
    readonly withheld: Readonly<Record<string, readonly string[]>>;
  };
  readonly "PrivacyRegister": {
    readonly items: readonly ({
      readonly kind: string;
      readonly name: string;
      readonly purpose: string;
      readonly authority: string;
      readonly retention: string;
      readonly seenBy: readonly string[];
      readonly sensitivity: "low" | "medium" | "high" | "secret";
      /** Whether a person is given it with their data. */
      readonly given: boolean;
      readonly fields: readonly {
        readonly table: string;
        readonly column: string;
        readonly what: string;
      }[];
    })[];
  };
  readonly "Pools": {
    readonly items: readonly Schemas["Pool"][];
  };
  readonly "Pool": {
    readonly id: number;
    readonly kind: "synthetic" | "imported" | "live";
    readonly name: string | null;
    readonly asOf: string;
    readonly size: number;
    readonly engine: string;
    readonly loadedAt: string;
  };
  readonly "PoolStatistics": {
    readonly pool: number;
    readonly states: Readonly<Record<string, number>>;
    readonly assessed: number;
    readonly assessedOn: {
      readonly oldest: string;
      readonly newest: string;
    } | null;
    /** People by band of CRS points, and `total`. */
    readonly bands: Readonly<Record<string, number>>;
    readonly program: readonly ({
      readonly value: string | null;
      readonly people: number;
    })[];
    readonly category: readonly ({
      readonly value: string | null;
      readonly people: number;
    })[];
    readonly province: readonly ({
      readonly value: string | null;
      readonly people: number;
    })[];
    readonly language: readonly ({
      readonly value: string | null;
      readonly people: number;
    })[];
    readonly gender: readonly ({
      readonly value: string | null;
      readonly people: number;
    })[];
    readonly country: readonly ({
      readonly value: string | null;
      readonly people: number;
    })[];
  };
  readonly "RoundFiles": {
    readonly items: readonly Schemas["RoundFile"][];
    /** The cursor of the next page; null on the last one. */
    readonly next: string | null;
  };
  readonly "RoundFile": {
    readonly pool: number;
    readonly number: string;
    readonly state: "planned" | "approved" | "executed" | "published" | "cancelled";
    readonly version: number;
    readonly instruction: {
      readonly number: string;
      readonly kind: "general" | "program" | "category";
      readonly category: string | null;
      readonly programs: readonly ("CEC" | "FSW" | "FST" | "PNP")[];
      readonly toInvite: number;
      readonly instant: string;
      /** Day in Ottawa whose law applies. */
      readonly day: string;
    };
    readonly scheduledAt: string | null;
    readonly outcome: {
      readonly members: number;
      readonly invited: number;
      readonly cutoff: number | null;
      readonly tieBreak: string | null;
    } | null;
    readonly corrections: readonly {
      readonly profileId: number;
      readonly reason: string;
      readonly at: string;
      readonly by: {
        readonly role: string;
        /** Id of the account, or who acted at the command line. */
        readonly account: string;
      };
    }[];
    readonly history: readonly ({
      readonly id: string;
      readonly at: string;
      readonly role: string;
      /** Id of the account, or who acted at the command line. */
      readonly account: string;
      readonly action: "plan" | "revise" | "schedule" | "approve" | "execute" | "publish" | "cancel" | "correct";
    })[];
    /** What the caller may do next: roles, state and second persons considered. */
    readonly permitted: readonly ("plan" | "revise" | "schedule" | "approve" | "execute" | "publish" | "cancel" | "correct")[];
    /** Id of the work that runs on it now. */
    readonly running: string | null;
  };
  readonly "RoundCheck": {
    readonly number: string;
    readonly passed: boolean;
    readonly findings: readonly {
      readonly rule: string;
      readonly passed: boolean;
      readonly violations: number;
      readonly detail: string;
    }[];
  };
  readonly "RoundPreview": {
    readonly pool: number;
    readonly number: string | null;
    readonly kind: "general" | "program" | "category";
    readonly category: string | null;
    readonly programs: readonly ("CEC" | "FSW" | "FST" | "PNP")[];
    readonly toInvite: number;
    readonly assessedOn: string | null;
    readonly poolAssessed: boolean;
    readonly members: number;
    readonly invited: number;
    readonly cutoff: number | null;
    readonly tieBreak: string | null;
    readonly ties: {
      readonly members: number;
      readonly invited: number;
    };
    readonly breakdown: {
      readonly program: readonly ({
        readonly value: string | null;
        readonly invited: number;
        readonly members: number;
      })[];
      readonly province: readonly ({
        readonly value: string | null;
        readonly invited: number;
        readonly members: number;
      })[];
      readonly language: readonly ({
        readonly value: string | null;
        readonly invited: number;
        readonly members: number;
      })[];
      readonly gender: readonly ({
        readonly value: string | null;
        readonly invited: number;
        readonly members: number;
      })[];
      readonly country: readonly ({
        readonly value: string | null;
        readonly invited: number;
        readonly members: number;
      })[];
    };
  };
  readonly "RoundCancelled": Schemas["RoundFile"] & ({
    readonly invitations: {
      readonly cancelled: number;
      /** Their period was over: nothing was left to cancel. */
      readonly over: number;
    } | null;
  });
  readonly "Work": {
    readonly id: string;
    readonly kind: "execute" | "publish" | "shadow";
    readonly pool: number;
    readonly number: string;
    readonly state: "running" | "done" | "failed";
    readonly progress: {
      readonly done: number;
      readonly total: number;
    } | null;
    readonly startedAt: string;
    readonly endedAt: string | null;
    /** Where what it made is found. */
    readonly result: string | null;
    /** Why it failed. */
    readonly problem: {
      readonly code: string;
      readonly text: string;
    } | null;
  };
  readonly "ShadowRound": {
    readonly id: number;
    /** Fingerprint of the law before. */
    readonly lawBefore: string;
    readonly lawAfter: string;
    readonly report: {
      readonly people: number;
      readonly differences: number;
      readonly moreCrs: number;
      readonly lessCrs: number;
      readonly becameEligible: number;
      readonly lostEligibility: number;
      readonly enteredGroup: number;
      readonly leftGroup: number;
      readonly invitedOnlyBefore: number;
      readonly invitedOnlyAfter: number;
      readonly cutoff: {
        readonly before: number | null;
        readonly after: number | null;
      };
    };
    readonly signatures: readonly string[];
    /** Signatures still needed before a round runs under that law. */
    readonly missing: number;
  };
  readonly "PublishedProofs": {
    readonly items: readonly Schemas["PublishedProof"][];
    /** The cursor of the next page; null on the last one. */
    readonly next: string | null;
  };
  readonly "PublishedProof": {
    readonly pool: number;
    readonly number: string;
    readonly name: {
      readonly en: string;
      readonly fr: string;
    };
    readonly publishedAt: string;
    readonly people: number;
    readonly members: number;
    readonly invited: number;
    readonly cutoff: number | null;
    /** Hexadecimal. */
    readonly digest: string;
    /** Fingerprint of the key that signed; null for nobody. */
    readonly signedBy: string | null;
  };
  readonly "PublishingKey": {
    readonly algorithm: "Ed25519";
    /** Hexadecimal. */
    readonly publicKey: string;
    /** Hexadecimal. */
    readonly fingerprint: string;
  };
  readonly "RoundBundle": {
    readonly schema: "round-bundle/1";
    readonly round: {
      readonly name: {
        readonly en: string;
        readonly fr: string;
      };
      readonly text: {
        readonly en: string;
        readonly fr: string;
      } | null;
      readonly pool: {
        readonly asOf: string;
        readonly bands: Readonly<Record<string, number>>;
      } | null;
      readonly corrected: number;
      readonly executedAt: string;
      readonly publishedAt: string;
    };
    readonly commitment: {
      readonly schema: "round-commitment/1";
      readonly instruction: {
        readonly number: string;
        readonly kind: "general" | "program" | "category";
        readonly category: string | null;
        readonly programs: readonly string[];
        readonly toInvite: number;
        readonly instant: string;
        readonly day: string;
      };
      readonly ruleset: {
        readonly on: string;
        /** Hexadecimal. */
        readonly fingerprint: string;
      };
      readonly engine: string;
      readonly people: number;
      /** Hexadecimal. */
      readonly snapshotDigest: string;
      readonly committedAt: string;
    };
    readonly outcome: {
      readonly people: number;
      readonly members: number;
      readonly invited: number;
      readonly cutoff: number | null;
      readonly tieBreak: string | null;
      /** Hexadecimal. */
      readonly merkleRoot: string;
    };
    /** Hexadecimal. */
    readonly signedBy: string | null;
    /** Hexadecimal. */
    readonly digest: string;
    readonly signature: {
      readonly algorithm: "Ed25519";
      /** Hexadecimal. */
      readonly publicKey: string;
      /** Hexadecimal. */
      readonly value: string;
    } | null;
    readonly sums: string;
  };
  readonly "Verification": {
    readonly pool: number;
    readonly number: string;
    /** Hexadecimal. */
    readonly digest: string;
    /** Nothing fails that was compared. */
    readonly passed: boolean;
    readonly findings: readonly ({
      readonly code: string;
      readonly outcome: "holds" | "fails" | "not-compared";
      readonly text: string;
    })[];
  };
  readonly "RoundProof": {
    readonly schema: "round-proof/1";
    readonly round: string;
    /** Hexadecimal. */
    readonly bundle: string;
    readonly leaf: {
      readonly crs: number;
      readonly inGroup: boolean;
      readonly invited: boolean;
      /** Hexadecimal. */
      readonly pseudonym: string;
      readonly receivedAt: string;
      /** Hexadecimal. */
      readonly salt: string;
    };
    readonly index: number;
    readonly rank: {
      readonly place: number;
      readonly of: number;
    } | null;
    readonly path: readonly string[];
    readonly sums: string;
  };
  readonly "HistoryRounds": {
    readonly items: readonly Schemas["HistoryRound"][];
    /** The cursor of the next page; null on the last one. */
    readonly next: string | null;
  };
  readonly "HistoryRound": {
    /** IRCC’s number; not always an integer. */
    readonly number: string;
    readonly date: string | null;
    readonly name: string | null;
    readonly nameFr: string | null;
    readonly kind: "general" | "program" | "category" | null;
    readonly category: string | null;
    readonly programs: readonly string[];
    readonly invitations: number | null;
    readonly crsCutoff: number | null;
    readonly tieBreakUtc: string | null;
    readonly instantUtc: string | null;
    readonly poolAsOf: string | null;
    /** Fields in which a slip of the feed is corrected. */
    readonly corrected: readonly string[];
    /** Fields that look wrong, taken as they were published. */
    readonly doubtful: readonly string[];
  };
  readonly "HistoryRecord": {
    /** IRCC’s number; not always an integer. */
    readonly number: string;
    readonly date: string | null;
    readonly name: string | null;
    readonly nameFr: string | null;
    readonly kind: "general" | "program" | "category" | null;
    readonly category: string | null;
    readonly programs: readonly string[];
    readonly invitations: number | null;
    readonly crsCutoff: number | null;
    readonly tieBreakUtc: string | null;
    readonly instantUtc: string | null;
    readonly poolAsOf: string | null;
    /** Fields in which a slip of the feed is corrected. */
    readonly corrected: readonly string[];
    /** Fields that look wrong, taken as they were published. */
    readonly doubtful: readonly string[];
    readonly pool: Readonly<Record<string, number>> | null;
    readonly corrections: readonly ({
      readonly number: string;
      readonly field: string;
      /** What the feed says. */
      readonly words: string;
      readonly read: string | number | null;
      readonly value: string | number;
      readonly reason: {
        readonly en: string;
        readonly fr: string;
      };
      readonly source: {
        readonly en: string;
        readonly fr: string;
      };
      readonly grade: string;
    })[];
    readonly doubts: readonly ({
      readonly round: string | null;
      readonly field: string | null;
      readonly code: string;
      readonly level: "lost" | "doubtful";
      readonly text: {
        readonly en: string;
        readonly fr: string;
      };
    })[];
    readonly remarks: readonly {
      readonly en: string;
      readonly fr: string;
    }[];
    /** Every state that was imported, in the feed’s own words, oldest first. */
    readonly versions: readonly ({
      readonly language: "en" | "fr";
      readonly version: number;
      readonly importedAt: string;
      readonly original: Readonly<Record<string, unknown>>;
    })[];
  };
  readonly "Distributions": {
    readonly items: readonly {
      readonly asOf: string;
      readonly alsoDated: readonly string[];
      readonly bands: Readonly<Record<string, number>>;
      readonly quality: string;
    }[];
  };
  readonly "Assessment": {
    readonly rules: Schemas["Rules"];
    readonly on: string;
    readonly instruments: readonly string[];
    readonly verifiedThrough: string;
    readonly knownGap: string | null;
    readonly warnings: readonly {
      readonly code: string;
      readonly text: string;
    }[];
    readonly facts: Schemas["Explanation"] & unknown;
    readonly crs: Schemas["Explanation"];
    readonly breakdown?: Schemas["Breakdown"] & unknown;
    readonly programs: {
      readonly CEC: Schemas["Explanation"];
      readonly FSW: Schemas["Explanation"];
      readonly FST: Schemas["Explanation"];
    };
    readonly nominee: Schemas["Explanation"];
    readonly pool: Schemas["Explanation"] & unknown;
    readonly categories: readonly {
      readonly id: string;
      readonly version: string;
      readonly label: string;
      readonly membership: Schemas["Explanation"];
    }[];
    readonly advice: readonly {
      readonly code: string;
      readonly text: string;
    }[];
    /** Contested points that took part, with the answer that applied. */
    readonly policies: readonly {
      readonly id: string;
      readonly choice: string;
      readonly text: string;
    }[];
    /** What an application would owe, under the program that was asked for or the first that is met; null where none is. */
    readonly documents: {
      readonly program: "CEC" | "FSW" | "FST";
      readonly items: readonly Schemas["Document"][];
    } | null;
    readonly reform?: {
      readonly id: string;
      readonly title: string;
      readonly inForce: string;
      readonly applies: boolean;
      readonly without: {
        readonly crs: Schemas["Explanation"];
        readonly breakdown?: Schemas["Breakdown"] & unknown;
        readonly programs: {
          readonly CEC: Schemas["Explanation"];
          readonly FSW: Schemas["Explanation"];
          readonly FST: Schemas["Explanation"];
        };
        readonly nominee: Schemas["Explanation"];
        readonly pool: Schemas["Explanation"] & unknown;
        readonly categories: readonly {
          readonly id: string;
          readonly version: string;
          readonly label: string;
          readonly membership: Schemas["Explanation"];
        }[];
        readonly advice: readonly {
          readonly code: string;
          readonly text: string;
        }[];
      };
      readonly difference: Schemas["ReformDifference"];
    };
  };
  readonly "Rules": {
    /** Day whose law applies. */
    readonly on: string;
    /** Fingerprint of everything this law says: SHA-256 over the canonical form of /law/content. */
    readonly hash: string;
    /** Hypothetical instrument laid over it. */
    readonly reform: string | null;
  };
  readonly "Document": {
    readonly key: string;
    readonly id: string;
    readonly title: string;
    readonly person: string;
    readonly who: string;
    readonly subject: {
      readonly kind: "country" | "test" | "job" | "credential" | "offer" | "province";
      readonly path?: string;
      readonly index?: number;
      readonly country?: string;
      readonly test?: string;
      readonly date?: string;
      readonly employer?: string | null;
      readonly province?: string;
    } | null;
    readonly form: string | null;
    readonly due: "withApplication" | "onRequest";
    readonly validity: {
      readonly kind: string;
      readonly text: string;
      readonly months?: number;
      readonly years?: number;
      readonly day?: string | null;
    };
    readonly reason: {
      readonly code: string;
      readonly text: string;
      readonly values: Readonly<Record<string, string | number | boolean | null>>;
    };
    readonly notes: readonly {
      readonly code: string;
      readonly text: string;
    }[];
    readonly outcome: {
      readonly kind: "owed" | "unknown";
      readonly missing?: readonly string[];
      readonly text: string;
    };
    readonly provision: {
      readonly id: string;
      readonly text: string;
    };
    readonly grade: string;
    readonly parameters: readonly {
      readonly id: string;
      readonly instrument: string;
      readonly inForce: string;
      readonly grade: string;
    }[];
  };
  readonly "ReformDifference": {
    readonly score: {
      readonly without: readonly [number, number] | null;
      readonly with: readonly [number, number] | null;
      readonly change: number | null;
    };
    readonly lines: readonly ({
      readonly code: string;
      readonly label: string;
      readonly without: readonly [number, number] | null;
      readonly with: readonly [number, number] | null;
    })[];
    readonly programs: readonly ({
      readonly id: string;
      readonly label: string;
      readonly without: "yes" | "no" | "unknown";
      readonly with: "yes" | "no" | "unknown";
    })[];
    readonly pool: {
      readonly id: string;
      readonly label: string;
      readonly without: "yes" | "no" | "unknown";
      readonly with: "yes" | "no" | "unknown";
    } | null;
    readonly categories: readonly ({
      readonly id: string;
      readonly label: string;
      readonly without: "yes" | "no" | "unknown";
      readonly with: "yes" | "no" | "unknown";
    })[];
  };
  readonly "Law": {
    readonly rules: Schemas["Rules"];
    readonly version: {
      readonly on: string;
      readonly until: string | null;
      readonly instruments: readonly string[];
      /** Category versions whose last day was the day before. */
      readonly ended: readonly string[];
    };
    readonly instruments: readonly string[];
    readonly verifiedThrough: string;
    readonly knownGap: string | null;
    readonly warnings: readonly {
      readonly code: string;
      readonly text: string;
    }[];
    readonly gaps: readonly ({
      readonly id: string;
      readonly area: string;
      readonly from: string | null;
      readonly until: string | null;
      readonly grade: Schemas["Grade"];
      readonly what: {
        readonly en: string;
        readonly fr: string;
      };
      readonly consequence: {
        readonly en: string;
        readonly fr: string;
      };
    })[];
  };
  readonly "Grade": "L" | "T" | "P" | "S" | "I";
  readonly "LawVersions": {
    readonly items: readonly ({
      readonly on: string;
      readonly until: string | null;
      readonly instruments: readonly string[];
      /** Category versions whose last day was the day before. */
      readonly ended: readonly string[];
    })[];
  };
  readonly "LawContent": {
    readonly rules: Schemas["Rules"];
    readonly content: Readonly<Record<string, unknown>>;
  };
  readonly "LawParameters": {
    readonly rules: Schemas["Rules"];
    readonly items: readonly Schemas["LawParameter"][];
  };
  readonly "LawParameter": {
    readonly id: string;
    readonly area: string;
    readonly title: {
      readonly en: string;
      readonly fr: string;
    };
    readonly unit: string;
    readonly provision: Schemas["Provision"];
    /** Null where the law has no value on that day. */
    readonly inForce: {
      readonly value?: unknown;
      readonly table: Schemas["LawTable"];
      readonly since: string;
      readonly until: string | null;
      readonly instrument: string;
      readonly title: {
        readonly en: string;
        readonly fr: string;
      };
      readonly citation: string;
      readonly source: string;
      readonly grade: Schemas["Grade"];
    } | null;
    readonly previous: {
      readonly on: string;
      readonly instrument: string;
    } | null;
    readonly next: {
      readonly on: string;
      readonly instrument: string;
    } | null;
  };
  readonly "Provision": {
    readonly id: string;
    readonly text: {
      readonly en: string;
      readonly fr: string;
    };
    readonly grade: Schemas["Grade"];
  };
  readonly "LawTable": {
    readonly columns: readonly {
      readonly key: string;
      readonly label: {
        readonly en: string;
        readonly fr: string;
      };
    }[];
    readonly rows: readonly ({
      readonly path: string;
      readonly label: {
        readonly en: string;
        readonly fr: string;
      };
      readonly cells: readonly ({
        readonly value: string | number | boolean | readonly string[] | null;
        readonly text: {
          readonly en: string;
          readonly fr: string;
        };
      } | null)[];
    })[];
  };
  readonly "LawParameterHistory": Schemas["LawParameter"] & ({
    readonly history: readonly ({
      readonly value?: unknown;
      readonly instrument: string;
      readonly inForce: string;
      readonly until: string | null;
      readonly grade: Schemas["Grade"];
    })[];
  });
  readonly "LawPolicies": {
    readonly rules: Schemas["Rules"];
    readonly items: readonly Schemas["LawPolicy"][];
  };
  readonly "LawPolicy": {
    readonly id: string;
    readonly question: {
      readonly en: string;
      readonly fr: string;
    };
    readonly choice: string;
    readonly text: {
      readonly en: string;
      readonly fr: string;
    };
    readonly provision: Schemas["Provision"];
    readonly grade: Schemas["Grade"];
  };
  readonly "Provisions": {
    readonly items: readonly Schemas["Provision"][];
  };
  readonly "Instruments": {
    readonly items: readonly Schemas["Instrument"][];
  };
  readonly "Instrument": {
    readonly id: string;
    readonly title: {
      readonly en: string;
      readonly fr: string;
    };
    readonly inForce: string;
    readonly citation: string;
    readonly source: string;
    readonly grade: Schemas["Grade"];
    readonly checkedOn: string;
    /** Ids of the parameters that it gives a value. */
    readonly parameters: readonly string[];
    /** Ids of the category versions that cite it. */
    readonly categories: readonly string[];
  };
  readonly "Coverage": {
    readonly from: string;
    readonly verifiedThrough: string;
    readonly areas: readonly {
      readonly id: string;
      readonly title: {
        readonly en: string;
        readonly fr: string;
      };
      readonly modelled: {
        readonly en: string;
        readonly fr: string;
      };
      readonly notModelled: {
        readonly en: string;
        readonly fr: string;
      };
    }[];
    readonly gaps: readonly ({
      readonly id: string;
      readonly area: string;
      readonly from: string | null;
      readonly until: string | null;
      readonly grade: Schemas["Grade"];
      readonly what: {
        readonly en: string;
        readonly fr: string;
      };
      readonly consequence: {
        readonly en: string;
        readonly fr: string;
      };
    })[];
    readonly policies: readonly {
      readonly id: string;
      readonly provision: string;
      readonly grade: Schemas["Grade"];
      readonly question: {
        readonly en: string;
        readonly fr: string;
      };
      readonly choices: Readonly<Record<string, {
        readonly en: string;
        readonly fr: string;
      }>>;
      readonly default: string;
    }[];
    readonly withoutValues: Readonly<Record<string, {
      readonly en: string;
      readonly fr: string;
    }>>;
  };
  readonly "LawDiff": {
    readonly from: Schemas["Rules"];
    readonly to: Schemas["Rules"];
    readonly warnings: readonly {
      readonly code: string;
      readonly text: string;
    }[];
    readonly changes: readonly Schemas["LawChange"][];
  };
  readonly "LawChange": {
    readonly kind: "instrument" | "parameter" | "policy" | "category" | "factor";
    /** Id, family of a category or code of a factor. */
    readonly id: string;
    readonly change: "added" | "removed" | "changed";
    /** The difference as a sentence. */
    readonly text: string;
    /** What a value says otherwise; empty for what is no value. */
    readonly leaves: readonly ({
      readonly path: readonly string[];
      readonly from: string | number | boolean | readonly string[] | null;
      readonly to: string | number | boolean | readonly string[] | null;
      readonly change: string;
    })[];
    readonly codesAdded: readonly string[];
    readonly codesRemoved: readonly string[];
  };
  readonly "CategoriesOn": {
    readonly rules: Schemas["Rules"];
    readonly items: readonly Schemas["Category"][];
  };
  readonly "Category": {
    readonly id: string;
    readonly family: string;
    readonly version: string;
    readonly instrument: string;
    readonly since: string;
    /** Last day; null while it applies. */
    readonly until: string | null;
    readonly name: {
      readonly en: string;
      readonly fr: string;
    };
    readonly nameFrVerified: boolean;
    readonly roundLabel: {
      readonly en: string;
      readonly fr: string | null;
    };
    readonly roundLabelInferred: boolean;
    readonly aliases: readonly string[];
    readonly requirement: {
      readonly kind: "work";
      readonly months: number;
      readonly windowYears: number;
      readonly continuous: boolean;
      readonly inCanada: boolean;
    } | {
      readonly kind: "language";
      readonly language: "fr";
      readonly nclc: number;
    } | {
      readonly kind: "military";
      readonly serviceYears: number;
      readonly offerYears: number;
      readonly credentialYears: number;
    };
    /** What it asks for, in words. */
    readonly asks: string;
    readonly nocs: readonly string[];
    readonly confidence: string;
  };
  readonly "CategoryVersions": {
    readonly items: readonly Schemas["Category"][];
  };
  readonly "OccupationsFound": {
    readonly rules: Schemas["Rules"];
    /** The classification that applies on the day. Codes are always those of NOC 2021. */
    readonly nocVersion: "2011" | "2016" | "2021";
    readonly items: readonly Schemas["OccupationFound"][];
  };
  readonly "OccupationFound": {
    readonly code: string;
    /** Training, education, experience and responsibilities: 0 to 5. */
    readonly teer: number;
    readonly title: {
      readonly en: string;
      readonly fr: string;
    };
    readonly skilled: boolean;
    /** Programs that work in it opens, all else being met; null on days of an older classification. */
    readonly programs: readonly ("CEC" | "FSW" | "FST")[] | null;
    readonly categories: readonly string[];
    /** Codes of NOC 2016 that it continues. */
    readonly noc2016: readonly string[];
    readonly via: "code" | "title" | "synonym" | "noc2016";
    /** The code of NOC 2016 in the query that it continues, in whole or in part. */
    readonly predecessor?: string;
  };
  readonly "Occupation": {
    readonly rules: Schemas["Rules"];
    readonly code: string;
    /** Training, education, experience and responsibilities: 0 to 5. */
    readonly teer: number;
    readonly title: {
      readonly en: string;
      readonly fr: string;
    };
    readonly skilled: boolean;
    /** Programs that work in it opens, all else being met; null on days of an older classification. */
    readonly programs: readonly ("CEC" | "FSW" | "FST")[] | null;
    readonly categories: readonly {
      readonly id: string;
      readonly name: {
        readonly en: string;
        readonly fr: string;
      };
      /** Whether the work must have been in Canada. */
      readonly inCanada: boolean;
    }[];
    readonly noc2016: readonly {
      readonly code: string;
      readonly title: string;
      readonly skillLevel: string;
    }[];
    /** True where the official French title was not available. */
    readonly titleFrAdapted: boolean;
  };
  readonly "LanguageTests": {
    readonly rules: Schemas["Rules"];
    readonly items: readonly Schemas["LanguageTest"][];
  };
  readonly "LanguageTest": {
    readonly id: "ielts" | "celpip" | "pte" | "tef" | "tcf";
    readonly name: string;
    readonly language: "en" | "fr";
    /** Whether its results count on the day. */
    readonly accepted: boolean;
    readonly acceptedSince: string | null;
    readonly step: number;
    readonly maximum: {
      readonly listening: number;
      readonly reading: number;
      readonly writing: number;
      readonly speaking: number;
    };
    /** CLB or NCLC level of the first of each row of minima. */
    readonly lowestLevel: number;
    /** Lowest score of each level, from the lowest level up; the last is "or more". */
    readonly minima: {
      readonly listening: readonly number[];
      readonly reading: readonly number[];
      readonly writing: readonly number[];
      readonly speaking: readonly number[];
    };
  };
  readonly "LanguageLevels": {
    readonly rules: Schemas["Rules"];
    readonly test: "ielts" | "celpip" | "pte" | "tef" | "tcf";
    readonly scale: "CLB" | "NCLC";
    readonly accepted: boolean;
    readonly levels: {
      readonly listening: number;
      readonly reading: number;
      readonly writing: number;
      readonly speaking: number;
    };
    readonly lowest: number;
  };
  readonly "Fees": {
    readonly rules: Schemas["Rules"];
    readonly warnings: readonly {
      readonly code: string;
      readonly text: string;
    }[];
    /** Dollars by kind of fee; null where it does not exist on the day. */
    readonly amounts: Readonly<Record<string, Schemas["FeeAmount"]>>;
    readonly notes: readonly {
      readonly code: string;
      readonly text: string;
      readonly grade: Schemas["Grade"];
    }[];
  };
  readonly "FeeAmount": {
    readonly dollars: number;
    readonly instrument: string;
    readonly inForce: string;
    readonly grade: Schemas["Grade"];
    readonly inferred: boolean;
    readonly provision: string;
  } | null;
  readonly "FamilyFees": {
    readonly rules: Schemas["Rules"];
    readonly warnings: readonly {
      readonly code: string;
      readonly text: string;
    }[];
    /** Dollars by kind of fee; null where it does not exist on the day. */
    readonly amounts: Readonly<Record<string, Schemas["FeeAmount"]>>;
    readonly notes: readonly {
      readonly code: string;
      readonly text: string;
      readonly grade: Schemas["Grade"];
    }[];
    readonly family: {
      readonly lines: readonly ({
        readonly kind: string;
        readonly person: string;
        readonly dollars: number | null;
        readonly outcome: {
          readonly kind: "owed" | "unknown";
          readonly missing?: readonly string[];
          readonly atLeast?: number;
        };
        readonly people: number;
        readonly mayBePaidLater: boolean;
        readonly amount: Schemas["FeeAmount"];
      })[];
      readonly processing: {
        readonly dollars: number | null;
        readonly atLeast?: number;
        readonly missing?: readonly string[];
      };
      readonly biometrics: {
        readonly dollars: number | null;
        readonly atLeast?: number;
        readonly missing?: readonly string[];
      };
      readonly rprf: {
        readonly dollars: number | null;
        readonly atLeast?: number;
        readonly missing?: readonly string[];
      };
      readonly withApplication: {
        readonly dollars: number | null;
        readonly atLeast?: number;
        readonly missing?: readonly string[];
      };
      readonly total: {
        readonly dollars: number | null;
        readonly atLeast?: number;
        readonly missing?: readonly string[];
      };
    };
  };
  readonly "Funds": {
    readonly rules: Schemas["Rules"];
    readonly amounts: readonly ({
      readonly family: number;
      /** Dollars; null where no table was published. */
      readonly required: number | null;
      readonly grade: Schemas["Grade"] | null;
    })[];
    readonly eachAdditional: number | null;
    readonly instrument: string | null;
    readonly edition: string | null;
    readonly inForce: string | null;
    readonly warnings: readonly {
      readonly code: string;
      readonly text: string;
    }[];
    readonly notes: readonly {
      readonly code: string;
      readonly text: string;
      readonly grade: Schemas["Grade"];
    }[];
  };
  readonly "Profiles": {
    readonly items: readonly ({
      readonly id: number;
      readonly version: number;
      readonly status: "draft" | "submitted" | "inPool" | "nominationPending" | "invited" | "applied" | "ineligible" | "expired" | "withdrawn" | "draftLapsed";
      readonly receivedAt: string | null;
      readonly person?: number;
      readonly assignedTo?: string | null;
    })[];
    /** The cursor of the next page; null on the last one. */
    readonly next: string | null;
  };
  readonly "Profile": {
    readonly id: number;
    /** That of the ETag. */
    readonly version: number;
    readonly status: "draft" | "submitted" | "inPool" | "nominationPending" | "invited" | "applied" | "ineligible" | "expired" | "withdrawn" | "draftLapsed";
    readonly startedAt: string | null;
    /** Decides between equal scores; no update changes it. */
    readonly receivedAt: string | null;
    /** What the caller may do next. */
    readonly permitted: readonly string[];
    readonly nomination: {
      readonly province: string;
      readonly offeredAt: string;
      readonly acceptedAt: string | null;
    } | null;
    /** Number of the person, for whoever has to do with several. */
    readonly person?: number;
    readonly deadlines?: {
      readonly draft: {
        /** First instant at which it is too late. */
        readonly until: string;
        /** The day in Ottawa on which it ends. */
        readonly lastDay: string;
        /** Days that recorded outages added. */
        readonly extendedByDays: number;
      } | null;
      readonly life: {
        /** First instant at which it is too late. */
        readonly until: string;
        /** The day in Ottawa on which it ends. */
        readonly lastDay: string;
        /** Days that recorded outages added. */
        readonly extendedByDays: number;
      } | null;
      readonly nomination: {
        /** First instant at which it is too late. */
        readonly until: string;
        /** The day in Ottawa on which it ends. */
        readonly lastDay: string;
        /** Days that recorded outages added. */
        readonly extendedByDays: number;
      } | null;
      readonly invitation: {
        /** First instant at which it is too late. */
        readonly until: string;
        /** The day in Ottawa on which it ends. */
        readonly lastDay: string;
        /** Days that recorded outages added. */
        readonly extendedByDays: number;
      } | null;
    };
    readonly standing?: {
      readonly on: string;
      readonly crs: number;
      readonly programs: readonly string[];
      readonly eligible: boolean;
      readonly toReassess: boolean;
    } | null;
    readonly invitation?: Schemas["Invitation"];
    readonly facts?: Readonly<Record<string, unknown>>;
    /** Of a draft: which facts the score still needs. */
    readonly readiness?: {
      readonly ready: boolean;
      readonly missing: readonly string[];
    } | null;
    /** The officer’s account. */
    readonly assignedTo?: string | null;
  };
  readonly "Invitation": {
    readonly program: "CEC" | "FSW" | "FST" | "PNP";
    readonly category: string | null;
    readonly crs: number;
    readonly issuedAt: string;
  } | null;
  readonly "Validation": {
    readonly valid: boolean;
    readonly errors: readonly {
      readonly path: string;
      readonly pointer: string;
      readonly code: string;
      readonly message: string;
    }[];
    /** Facts that the score still needs. */
    readonly missing: readonly string[];
    readonly on: string;
    /** Null where it is not known. */
    readonly crs: number | null;
    readonly programs: readonly string[];
    readonly eligible: boolean;
  };
  readonly "InvitationDetail": Schemas["Invitation"] & ({
    readonly status: "draft" | "submitted" | "inPool" | "nominationPending" | "invited" | "applied" | "ineligible" | "expired" | "withdrawn" | "draftLapsed";
    readonly deadline: {
      /** First instant at which it is too late. */
      readonly until: string;
      /** The day in Ottawa on which it ends. */
      readonly lastDay: string;
      /** Days that recorded outages added. */
      readonly extendedByDays: number;
    } | null;
  });
  readonly "Notices": {
    readonly items: readonly ({
      readonly id: number;
      readonly code: string;
      readonly at: string;
      /** When it was mailed; null where it was not. */
      readonly sentAt: string | null;
      /** Where its letter is. */
      readonly letter: string;
    })[];
    /** The cursor of the next page; null on the last one. */
    readonly next: string | null;
  };
  readonly "Officers": {
    readonly items: readonly {
      readonly id: string;
      readonly email: string;
      readonly profiles: number;
    }[];
  };
  readonly "Applications": {
    readonly items: readonly ({
      readonly id: string;
      readonly version: number;
      readonly status: "inProgress" | "received" | "inProcess" | "approved" | "confirmed" | "suspended" | "landed" | "lapsed" | "returned" | "refused" | "withdrawn" | "terminated";
      readonly profile: number;
      readonly program: "CEC" | "FSW" | "FST" | "PNP";
      readonly startedAt: string;
      readonly receivedAt: string | null;
      readonly finalAt: string | null;
      readonly person?: number;
    })[];
    /** The cursor of the next page; null on the last one. */
    readonly next: string | null;
  };
  readonly "Application": {
    readonly id: string;
    /** That of the ETag. */
    readonly version: number;
    readonly status: "inProgress" | "received" | "inProcess" | "approved" | "confirmed" | "suspended" | "landed" | "lapsed" | "returned" | "refused" | "withdrawn" | "terminated";
    readonly profile: number;
    readonly program: "CEC" | "FSW" | "FST" | "PNP";
    readonly startedAt: string;
    /** When it was handed in. */
    readonly receivedAt: string | null;
    /** When it was found complete (IRPR s. 10). */
    readonly completeAt: string | null;
    /** When it was approved or refused, or ended in another way. */
    readonly finalAt: string | null;
    /** What the caller may do next. */
    readonly permitted: readonly string[];
    readonly person?: number;
    /** Whose file it is, and whether it waits; null before it was handed in. */
    readonly work?: {
      readonly officer: string | null;
      readonly since: string | null;
      readonly held: {
        readonly reason: string;
        readonly until: string | null;
        readonly at: string;
      } | null;
    } | null;
    readonly invitation?: {
      readonly category: string | null;
      readonly crs: number;
      readonly issuedAt: string;
    };
    readonly deadlines?: {
      readonly submission: {
        /** First instant at which it is too late. */
        readonly until: string;
        /** The day in Ottawa on which it ends. */
        readonly lastDay: string;
        /** Days that recorded outages added. */
        readonly extendedByDays: number;
      } | null;
      readonly requests: Readonly<Record<string, {
        /** First instant at which it is too late. */
        readonly until: string;
        /** The day in Ottawa on which it ends. */
        readonly lastDay: string;
        /** Days that recorded outages added. */
        readonly extendedByDays: number;
      } | null>>;
      readonly fairness: Readonly<Record<string, {
        /** First instant at which it is too late. */
        readonly until: string;
        /** The day in Ottawa on which it ends. */
        readonly lastDay: string;
        /** Days that recorded outages added. */
        readonly extendedByDays: number;
      } | null>>;
    };
    readonly facts?: Readonly<Record<string, unknown>>;
    readonly form?: Readonly<Record<string, unknown>>;
    readonly attachments?: readonly ({
      readonly slot: string;
      readonly file: string;
      readonly attachedAt: string;
      readonly issuedOn: string | null;
      readonly expiresOn: string | null;
    })[];
    readonly tracks?: {
      readonly eligibility?: {
        readonly result: string;
        readonly at: string | null;
      };
      readonly medical?: {
        readonly result: string;
        readonly at: string | null;
      };
      readonly biometrics?: {
        readonly result: string;
        readonly at: string | null;
      };
      readonly criminality?: {
        readonly result: string;
        readonly at: string | null;
      };
      readonly security?: {
        readonly result: string;
        readonly at: string | null;
      };
    } | null;
    readonly requests?: readonly ({
      readonly request: string;
      readonly kind: "documents" | "biometrics" | "medical" | "interview" | "information";
      readonly items: readonly ({
        readonly person: string;
        readonly slot: string | null;
        readonly text: string;
      })[];
      readonly sentAt: string;
      readonly lastDay: string | null;
      readonly answer: {
        readonly at: string;
        readonly text: string | null;
        readonly files: readonly {
          readonly slot: string;
          readonly file: string;
        }[];
      } | null;
      readonly closed: {
        readonly at: string;
        readonly outcome: string;
      } | null;
    })[];
    readonly fairness?: readonly ({
      readonly letter: string;
      readonly grounds: readonly {
        readonly provision: string;
        readonly text: string;
      }[];
      readonly sentAt: string;
      readonly lastDay: string;
      readonly answer: {
        readonly at: string;
        readonly text: string | null;
        readonly files: readonly {
          readonly slot: string;
          readonly file: string;
        }[];
      } | null;
    })[];
    readonly changes?: readonly {
      readonly at: string;
      readonly about: string;
      readonly text: string;
    }[];
    /** What section 11.2 of the Act makes of invitation and receipt. */
    readonly qualifications?: {
      readonly on: string;
      readonly outcome: "holds" | "fails" | "unknown";
      readonly crsAtInvitation: number | null;
      readonly crsAtReceipt: number | null;
      readonly reasons: readonly string[];
    } | null;
    readonly ledger?: readonly ({
      readonly at: string;
      readonly movement: "paid" | "refunded";
      readonly kind: "processing" | "rprf" | "biometrics";
      readonly person: string;
      readonly dollars: number;
      /** The payment, or what caused the refund. */
      readonly of: string;
    })[];
    /** How it ended, or what it came to; null as long as it is open. */
    readonly ending?: {
      readonly why: string | null;
      readonly grounds: readonly {
        readonly provision: string;
        readonly text: string;
      }[];
      readonly missing: readonly ({
        readonly code: string;
        readonly what: string | null;
        readonly note: string | null;
      })[];
      readonly validThrough: string | null;
      readonly landedOn: string | null;
      readonly bar: {
        readonly from: string | null;
        readonly until: string | null;
      } | null;
    } | null;
    readonly notes?: {
      readonly eligibility?: string;
      readonly medical?: string;
      readonly biometrics?: string;
      readonly criminality?: string;
      readonly security?: string;
    } | null;
    readonly proposal?: {
      readonly at: string;
      readonly by: string;
      readonly outcome: "approve" | "refuse";
      readonly grounds: readonly {
        readonly provision: string;
        readonly text: string;
      }[];
    } | null;
  };
  readonly "ApplicationChecklist": {
    /** The day for which it is looked at: that of receipt, or today. */
    readonly on: string;
    readonly complete: boolean;
    readonly documents: readonly ({
      readonly slot: string;
      readonly person: string;
      readonly who: string;
      readonly title: string;
      readonly subject: string | null;
      readonly reason: string;
      readonly validity: string;
      readonly due: string;
      readonly withApplication: boolean;
      readonly notes: readonly string[];
      readonly provision: string;
      readonly state: "missing" | "received" | "expired" | "undated" | "inQuestion" | "accepted" | "unknown";
      readonly question: string | null;
      readonly attachments: readonly ({
        readonly slot: string;
        readonly file: string;
        readonly attachedAt: string;
        readonly issuedOn: string | null;
        readonly expiresOn: string | null;
      })[];
    })[];
    readonly lacks: readonly ({
      readonly code: string;
      readonly what: string | null;
      readonly text: string;
    })[];
    readonly account: {
      readonly lines: readonly ({
        readonly kind: "processing" | "rprf" | "biometrics";
        readonly person: string;
        readonly dollars: number | null;
        /** False where it is not known whether it is. */
        readonly owed: boolean;
        readonly mayBePaidLater: boolean;
      })[];
      readonly withApplication: {
        /** Dollars; null where it is not known. */
        readonly due: number | null;
        readonly paid: number;
        readonly left: number | null;
      };
      readonly residence: {
        /** Dollars; null where it is not known. */
        readonly due: number | null;
        readonly paid: number;
        readonly left: number | null;
      };
    };
  };
  readonly "File": {
    readonly id: string;
    readonly application: string;
    readonly slot: string;
    /** `quarantined`: whole, and waiting to be looked through. Only what is `kept` can be attached or read. */
    readonly state: "receiving" | "quarantined" | "kept" | "refused" | "deleted";
    /** Null once it was refused or deleted. */
    readonly name: string | null;
    /** As its content says; null until it is known. */
    readonly mediaType: string | null;
    readonly bytes: number;
    /** How much of it is there: the next `Upload-Offset` while it comes. */
    readonly receivedBytes: number;
    readonly sha256: string | null;
    readonly createdAt: string;
    readonly keptAt: string | null;
    /** Why it was refused, or under which rule it was deleted. */
    readonly ended: {
      readonly at: string;
      readonly code: string;
      readonly text: string;
    } | null;
  };
  readonly "Files": {
    readonly items: readonly Schemas["File"][];
    /** The cursor of the next page; null on the last one. */
    readonly next: string | null;
  };
  readonly "Queue": {
    readonly items: readonly ({
      readonly id: string;
      readonly version: number;
      readonly status: "received" | "inProcess";
      readonly program: "CEC" | "FSW" | "FST" | "PNP";
      readonly receivedAt: string;
      readonly completeAt: string | null;
      readonly officer: string | null;
      readonly held: boolean;
      readonly heldUntil: string | null;
    })[];
    /** The cursor of the next page; null on the last one. */
    readonly next: string | null;
  };
  readonly "QueueFairness": {
    readonly at: string;
    readonly since: string;
    /** Files that became final since then. */
    readonly finalised: number;
    /** Of these, how many while one that was received before them was not final yet. */
    readonly outOfOrder: number;
    /** Null where none became final. */
    readonly shareOutOfOrder: number | null;
    /** Files that are not final. */
    readonly waiting: number;
    readonly oldestReceivedAt: string | null;
    /** Whole days since the oldest was received. */
    readonly oldestDays: number | null;
  };
  readonly "Representations": {
    readonly items: readonly Schemas["Representation"][];
    /** The cursor of the next page; null on the last one. */
    readonly next: string | null;
  };
  readonly "Representation": {
    readonly id: string;
    readonly person: number;
    readonly representative: string;
    readonly name: string;
    readonly paid: boolean;
    /** Of which the representative is a member (IRPA s. 91(2)); needed for a paid one. */
    readonly body: "lawSociety" | "chambreDesNotaires" | "college" | null;
    readonly membership: string | null;
    readonly from: string;
    readonly until: string | null;
    readonly grantedAt: string;
    /** When it was revoked, or laid down. */
    readonly endedAt: string | null;
  };
  readonly "Clients": {
    readonly items: readonly ({
      readonly person: number;
      readonly name: string | null;
      /** Last day of the authorisation. */
      readonly until: string | null;
      readonly profile: {
        readonly id: number;
        readonly status: "draft" | "submitted" | "inPool" | "nominationPending" | "invited" | "applied" | "ineligible" | "expired" | "withdrawn" | "draftLapsed";
      } | null;
      /** The soonest first. */
      readonly deadlines: readonly ({
        readonly period: "draft" | "life" | "nomination" | "invitation";
        readonly until: string;
        readonly lastDay: string;
        readonly extendedByDays: number;
      })[];
    })[];
    /** The cursor of the next page; null on the last one. */
    readonly next: string | null;
  };
  readonly "Contact": {
    readonly name: string;
    readonly email: string;
    readonly language: "en" | "fr";
  };
}

export interface Operations {
  /** Sign in with an email address and a password */
  readonly "POST /auth/sign-in": {
    readonly body: {
      readonly email: string;
      readonly password: string;
    };
    readonly answer: Schemas["SignIn"];
  };
  /** Complete a sign-in with a code of the authenticator application or a recovery code */
  readonly "POST /auth/sign-in/second-factor": {
    readonly body: {
      /** What the link brought behind #. */
      readonly challenge: string;
      /** Six digits of the authenticator application, or a recovery code. Each is good once. */
      readonly code: string;
    };
    readonly answer: Schemas["SignIn"];
  };
  /** End this session */
  readonly "POST /auth/sign-out": {
    readonly answer: null;
  };
  /** Who the caller is, with which roles */
  readonly "GET /auth/session": {
    readonly answer: Schemas["Caller"];
  };
  /** The caller’s sessions that still hold */
  readonly "GET /auth/sessions": {
    readonly answer: Schemas["Sessions"];
  };
  /** End the caller’s other sessions */
  readonly "DELETE /auth/sessions": {
    readonly answer: null;
  };
  /** End one of the caller’s sessions */
  readonly "DELETE /auth/sessions/{id}": {
    readonly path: {
      readonly "id": string;
    };
    readonly answer: null;
  };
  /** Confirm with the password that it is the same person, before something sensitive; good for ten minutes */
  readonly "POST /auth/reauthenticate": {
    readonly body: {
      readonly password: string;
      /** Needed where an authenticator application is set up. */
      readonly code?: string;
    };
    readonly answer: null;
  };
  /** The caller’s passkeys */
  readonly "GET /auth/passkeys": {
    readonly answer: Schemas["Passkeys"];
  };
  /** Add the passkey that the browser made */
  readonly "POST /auth/passkeys": {
    readonly body: {
      /** What the link brought behind #. */
      readonly ceremony: string;
      readonly name: string;
      readonly response: Schemas["PasskeyCredential"];
    };
    readonly answer: null;
  };
  /** Begin to add a passkey. Needs a confirmation of less than ten minutes ago */
  readonly "POST /auth/passkeys/options": {
    readonly answer: Schemas["PasskeyCeremony"];
  };
  /** Remove a passkey. Needs a confirmation of less than ten minutes ago */
  readonly "DELETE /auth/passkeys/{id}": {
    readonly path: {
      readonly "id": string;
    };
    readonly answer: null;
  };
  /** Begin to sign in with a passkey */
  readonly "POST /auth/sign-in/passkey/options": {
    readonly answer: Schemas["PasskeyCeremony"];
  };
  /** Sign in with a passkey */
  readonly "POST /auth/sign-in/passkey": {
    readonly body: {
      /** What the link brought behind #. */
      readonly ceremony: string;
      readonly response: Schemas["PasskeyCredential"];
    };
    readonly answer: Schemas["SignIn"];
  };
  /** Begin to confirm with a passkey that it is the same person */
  readonly "POST /auth/reauthenticate/passkey/options": {
    readonly answer: Schemas["PasskeyCeremony"];
  };
  /** Confirm with a passkey that it is the same person; good for ten minutes */
  readonly "POST /auth/reauthenticate/passkey": {
    readonly body: {
      /** What the link brought behind #. */
      readonly ceremony: string;
      readonly response: Schemas["PasskeyCredential"];
    };
    readonly answer: null;
  };
  /** Sign in by the organisation, for staff: leads the browser there */
  readonly "GET /auth/oidc/start": {
    readonly query?: {
      readonly "language"?: "en" | "fr" | undefined;
      readonly "again"?: "true" | "false" | undefined;
    };
    readonly answer: null;
  };
  /** Where the organisation leads the browser back to */
  readonly "GET /auth/oidc/callback": {
    readonly answer: null;
  };
  /** How one can sign in here; in a demonstration also with which accounts */
  readonly "GET /auth/options": {
    readonly answer: Schemas["SignInOptions"];
  };
  /** Open an account, that of a candidate; the address is then confirmed by mail */
  readonly "POST /auth/sign-up": {
    readonly body: {
      readonly email: string;
      /** At least 12 characters, and not one that is easy to guess. */
      readonly password: string;
      readonly language: "en" | "fr";
    };
    readonly answer: null;
  };
  /** Confirm the address of a new account, by the link and the password chosen with it, and sign in */
  readonly "POST /auth/verify-email": {
    readonly body: {
      /** What the link brought behind #. */
      readonly token: string;
      readonly password: string;
    };
    readonly answer: Schemas["SignIn"];
  };
  /** Send the link to confirm an address again */
  readonly "POST /auth/verify-email/send": {
    readonly body: {
      readonly email: string;
    };
    readonly answer: null;
  };
  /** Send a link to choose a new password */
  readonly "POST /auth/reset-password/send": {
    readonly body: {
      readonly email: string;
    };
    readonly answer: null;
  };
  /** Choose a new password by a link; all sessions end */
  readonly "POST /auth/reset-password": {
    readonly body: {
      /** What the link brought behind #. */
      readonly token: string;
      /** At least 12 characters, and not one that is easy to guess. */
      readonly password: string;
    };
    readonly answer: null;
  };
  /** Take an invitation up: choose the password of the account */
  readonly "POST /auth/invitation": {
    readonly body: {
      /** What the link brought behind #. */
      readonly token: string;
      /** At least 12 characters, and not one that is easy to guess. */
      readonly password: string;
    };
    readonly answer: null;
  };
  /** Make the first administrator, by the link that the server printed */
  readonly "POST /auth/first-administrator": {
    readonly body: {
      /** What the link brought behind #. */
      readonly token: string;
      readonly email: string;
      /** At least 12 characters, and not one that is easy to guess. */
      readonly password: string;
      readonly language: "en" | "fr";
    };
    readonly answer: null;
  };
  /** Change the password; other sessions end. Needs a confirmation of less than ten minutes ago */
  readonly "PUT /auth/password": {
    readonly body: {
      /** At least 12 characters, and not one that is easy to guess. */
      readonly password: string;
    };
    readonly answer: null;
  };
  /** Change the address; the new one is then confirmed. Needs a confirmation of less than ten minutes ago */
  readonly "PUT /auth/email": {
    readonly body: {
      readonly email: string;
    };
    readonly answer: null;
  };
  /** Confirm a new address by the link that was sent to it */
  readonly "POST /auth/email/confirm": {
    readonly body: {
      /** What the link brought behind #. */
      readonly token: string;
    };
    readonly answer: null;
  };
  /** Begin to set up an authenticator application. Needs a confirmation of less than ten minutes ago */
  readonly "POST /auth/totp": {
    readonly answer: Schemas["TotpSetUp"];
  };
  /** Remove the authenticator application and its recovery codes */
  readonly "DELETE /auth/totp": {
    readonly answer: null;
  };
  /** Confirm the authenticator application with its first code */
  readonly "POST /auth/totp/confirm": {
    readonly body: {
      /** Six digits of the authenticator application, or a recovery code. Each is good once. */
      readonly code: string;
    };
    readonly answer: Schemas["RecoveryCodes"];
  };
  /** Make new recovery codes; those from before are good no longer */
  readonly "POST /auth/recovery-codes": {
    readonly answer: Schemas["RecoveryCodes"];
  };
  /** One’s own API tokens that hold, and the scopes that a new one may have */
  readonly "GET /auth/tokens": {
    readonly answer: Schemas["ApiTokens"];
  };
  /** Make an API token. Needs a confirmation of less than ten minutes ago */
  readonly "POST /auth/tokens": {
    readonly body: {
      readonly name: string;
      readonly scopes: readonly ("profiles:read" | "profiles:write" | "applications:read" | "applications:write" | "clients:read" | "clients:write" | "rounds:read" | "rounds:write" | "pool:read" | "audit:read" | "webhooks:read" | "webhooks:write")[];
      /** How long it holds. */
      readonly days?: number;
    };
    readonly answer: Schemas["NewApiToken"];
  };
  /** Revoke one of one’s own API tokens, at once */
  readonly "DELETE /auth/tokens/{id}": {
    readonly path: {
      readonly "id": string;
    };
    readonly answer: null;
  };
  /** Accounts, in the order in which they were made (administrator) */
  readonly "GET /accounts": {
    readonly query?: {
      readonly "role"?: "candidate" | "representative" | "officer" | "programOffice" | "approver" | "auditor" | "administrator" | undefined;
      readonly "cursor"?: string | undefined;
      readonly "limit"?: number | undefined;
    };
    readonly answer: Schemas["Accounts"];
  };
  /** Invite somebody to work here: a mail brings them the link to choose a password (administrator) */
  readonly "POST /accounts": {
    readonly body: {
      readonly email: string;
      readonly language: "en" | "fr";
      readonly roles: readonly ("officer" | "programOffice" | "approver" | "auditor" | "administrator")[];
    };
    readonly answer: Schemas["Account"];
  };
  /** One account (administrator) */
  readonly "GET /accounts/{id}": {
    readonly path: {
      readonly "id": string;
    };
    readonly answer: Schemas["Account"];
  };
  /** Give an account a role (administrator) */
  readonly "PUT /accounts/{id}/roles/{role}": {
    readonly path: {
      readonly "id": string;
      readonly "role": "officer" | "programOffice" | "approver" | "auditor" | "administrator" | "representative";
    };
    readonly answer: Schemas["Account"];
  };
  /** Take a role from an account, at once (administrator) */
  readonly "DELETE /accounts/{id}/roles/{role}": {
    readonly path: {
      readonly "id": string;
      readonly "role": "candidate" | "representative" | "officer" | "programOffice" | "approver" | "auditor" | "administrator";
    };
    readonly answer: Schemas["Account"];
  };
  /** Close an account, which ends its sessions, or open it again (administrator) */
  readonly "PUT /accounts/{id}/state": {
    readonly path: {
      readonly "id": string;
    };
    readonly body: {
      readonly disabled: boolean;
    };
    readonly answer: Schemas["Account"];
  };
  /** One’s own subscriptions */
  readonly "GET /webhooks": {
    readonly answer: Schemas["WebhookSubscriptions"];
  };
  /** Subscribe an address to events; what is sent is signed */
  readonly "POST /webhooks": {
    readonly body: {
      readonly url: string;
      readonly events: readonly ("profile.changed" | "invitation.issued" | "application.changed" | "round.published")[];
    };
    readonly answer: Schemas["NewWebhookSubscription"];
  };
  /** One subscription */
  readonly "GET /webhooks/{id}": {
    readonly path: {
      readonly "id": string;
    };
    readonly answer: Schemas["WebhookSubscription"];
  };
  /** End a subscription */
  readonly "DELETE /webhooks/{id}": {
    readonly path: {
      readonly "id": string;
    };
    readonly answer: null;
  };
  /** Change a subscription, or set one that was disabled going again */
  readonly "PATCH /webhooks/{id}": {
    readonly path: {
      readonly "id": string;
    };
    readonly body: {
      readonly url?: string;
      readonly events?: readonly ("profile.changed" | "invitation.issued" | "application.changed" | "round.published")[];
      readonly active?: boolean;
    };
    readonly answer: Schemas["WebhookSubscription"];
  };
  /** Give a subscription a new secret */
  readonly "POST /webhooks/{id}/secret": {
    readonly path: {
      readonly "id": string;
    };
    readonly answer: Schemas["WebhookSecret"];
  };
  /** Have a trial (webhook.trial) sent */
  readonly "POST /webhooks/{id}/trial": {
    readonly path: {
      readonly "id": string;
    };
    readonly answer: null;
  };
  /** What was and is to be sent, newest first */
  readonly "GET /webhooks/{id}/deliveries": {
    readonly path: {
      readonly "id": string;
    };
    readonly query?: {
      readonly "cursor"?: string | undefined;
      readonly "limit"?: number | undefined;
    };
    readonly answer: Schemas["WebhookDeliveries"];
  };
  /** Have a message sent again, whatever became of it */
  readonly "POST /webhooks/{id}/deliveries/{delivery}/redeliver": {
    readonly path: {
      readonly "id": string;
      readonly "delivery": string;
    };
    readonly answer: Schemas["WebhookDelivery"];
  };
  /** Whether the service and its database answer, and which versions they are */
  readonly "GET /health": {
    readonly answer: Schemas["Health"];
  };
  /** Published rounds of invitations, newest first, with their replays */
  readonly "GET /rounds": {
    readonly query?: {
      readonly "kind"?: "general" | "program" | "category" | undefined;
      readonly "year"?: string | undefined;
      readonly "replayed"?: "true" | "false" | undefined;
    };
    readonly answer: Schemas["Rounds"];
  };
  /** One round: everything published, its replay beside it, and what the independent check found */
  readonly "GET /rounds/{number}": {
    readonly path: {
      readonly "number": string;
    };
    readonly answer: Schemas["RoundDetail"];
  };
  /** How many people the pool held by score band: as published, and as simulated where a pool is loaded */
  readonly "GET /pool/distribution": {
    readonly query?: {
      readonly "asOf"?: string | undefined;
    };
    readonly answer: Schemas["PoolDistribution"];
  };
  /** Score a coded candidate under the law of a day, with every factor explained */
  readonly "POST /crs/score": {
    readonly query?: {
      readonly "explain"?: "true" | "false" | undefined;
    };
    readonly body: Schemas["ScoreRequest"];
    readonly answer: Schemas["Score"];
  };
  /** The audit, newest first: who did what, for whom, and how it ended (auditor) */
  readonly "GET /audit": {
    readonly query?: {
      readonly "action"?: string | undefined;
      readonly "account"?: string | undefined;
      readonly "onBehalfOf"?: string | undefined;
      readonly "case"?: string | undefined;
      readonly "subject"?: string | undefined;
      readonly "outcome"?: "done" | "refused" | "denied" | "failed" | undefined;
      readonly "from"?: string | undefined;
      readonly "to"?: string | undefined;
      readonly "cursor"?: string | undefined;
      readonly "limit"?: number | undefined;
    };
    readonly answer: Schemas["AuditEntries"];
  };
  /** Everything that is kept of the caller. Needs a confirmation of less than ten minutes ago */
  readonly "GET /privacy/export": {
    readonly answer: Schemas["MyData"];
  };
  /** Which personal fields are kept: why, on what authority, how long, and who sees them */
  readonly "GET /privacy/register": {
    readonly answer: Schemas["PrivacyRegister"];
  };
  /** The pools, the newest last (programOffice, approver, auditor) */
  readonly "GET /pools": {
    readonly answer: Schemas["Pools"];
  };
  /** A pool in numbers: states, bands of points, programs, categories, traits (programOffice, approver, auditor) */
  readonly "GET /pools/{pool}/statistics": {
    readonly path: {
      readonly "pool": number;
    };
    readonly answer: Schemas["PoolStatistics"];
  };
  /** Rounds that have a file, in the order in which they were planned (programOffice, approver, auditor) */
  readonly "GET /pools/{pool}/rounds": {
    readonly path: {
      readonly "pool": number;
    };
    readonly query?: {
      readonly "cursor"?: string | undefined;
      readonly "limit"?: number | undefined;
      readonly "state"?: "planned" | "approved" | "executed" | "published" | "cancelled" | undefined;
    };
    readonly answer: Schemas["RoundFiles"];
  };
  /** Plan a round (programOffice) */
  readonly "POST /pools/{pool}/rounds": {
    readonly path: {
      readonly "pool": number;
    };
    readonly body: {
      readonly number: string;
      readonly kind: "general" | "program" | "category";
      /** Version of the category; in a round of one only. */
      readonly category?: string | null;
      /** Left out: all four in a general round, the three federal ones in one of a category. A round of a program names its own. */
      readonly programs?: readonly ("CEC" | "FSW" | "FST" | "PNP")[];
      readonly toInvite: number;
      /** For this instant the pool is assessed and ranked. */
      readonly instant: string;
    };
    readonly answer: Schemas["RoundFile"];
  };
  /** One round: its instruction, who did what, and what the caller may do next (programOffice, approver, auditor) */
  readonly "GET /pools/{pool}/rounds/{number}": {
    readonly path: {
      readonly "pool": number;
      readonly "number": string;
    };
    readonly answer: Schemas["RoundFile"];
  };
  /** The independent check of a round that ran, made again now (programOffice, approver, auditor) */
  readonly "GET /pools/{pool}/rounds/{number}/check": {
    readonly path: {
      readonly "pool": number;
      readonly "number": string;
    };
    readonly answer: Schemas["RoundCheck"];
  };
  /** What a round would come to now: from a number to the cut-off, or from a cut-off to the number (programOffice, approver) */
  readonly "GET /pools/{pool}/preview": {
    readonly path: {
      readonly "pool": number;
    };
    readonly query?: {
      readonly "round"?: string | undefined;
      readonly "kind"?: "general" | "program" | "category" | undefined;
      readonly "programs"?: string | undefined;
      readonly "category"?: string | undefined;
      readonly "invite"?: number | null | undefined;
      readonly "cutoff"?: number | null | undefined;
    };
    readonly answer: Schemas["RoundPreview"];
  };
  /** Change the instruction of a round; an approval of another one is gone (programOffice) */
  readonly "PUT /pools/{pool}/rounds/{number}/instruction": {
    readonly path: {
      readonly "pool": number;
      readonly "number": string;
    };
    readonly body: {
      readonly kind: "general" | "program" | "category";
      /** Version of the category; in a round of one only. */
      readonly category?: string | null;
      /** Left out: all four in a general round, the three federal ones in one of a category. A round of a program names its own. */
      readonly programs?: readonly ("CEC" | "FSW" | "FST" | "PNP")[];
      readonly toInvite: number;
      /** For this instant the pool is assessed and ranked. */
      readonly instant: string;
    };
    readonly answer: Schemas["RoundFile"];
  };
  /** Let the system run a round from an instant on, once it is approved, or a person (programOffice) */
  readonly "PUT /pools/{pool}/rounds/{number}/schedule": {
    readonly path: {
      readonly "pool": number;
      readonly "number": string;
    };
    readonly body: {
      /** From when the system runs the round by itself; null where a person will. */
      readonly at: string | null;
    };
    readonly answer: Schemas["RoundFile"];
  };
  /** Approve the instruction that was read: never by whoever wrote it (approver) */
  readonly "POST /pools/{pool}/rounds/{number}/approval": {
    readonly path: {
      readonly "pool": number;
      readonly "number": string;
    };
    readonly answer: Schemas["RoundFile"];
  };
  /** Call a round off before it is published; its invitations fall with it (programOffice) */
  readonly "POST /pools/{pool}/rounds/{number}/cancellation": {
    readonly path: {
      readonly "pool": number;
      readonly "number": string;
    };
    readonly body: {
      readonly reason: string;
    };
    readonly answer: Schemas["RoundCancelled"];
  };
  /** Cancel one invitation that was issued in error, IRPA 10.2(5) (programOffice, officer) */
  readonly "POST /pools/{pool}/rounds/{number}/corrections": {
    readonly path: {
      readonly "pool": number;
      readonly "number": string;
    };
    readonly body: {
      readonly profileId: number;
      readonly reason: string;
    };
    readonly answer: Schemas["RoundFile"];
  };
  /** Run an approved round: freeze, commit, rank, invite and check, the whole of it or nothing (programOffice) */
  readonly "POST /pools/{pool}/rounds/{number}/execution": {
    readonly path: {
      readonly "pool": number;
      readonly "number": string;
    };
    readonly answer: Schemas["Work"];
  };
  /** Publish a round that ran: never by whoever ran it (programOffice, approver) */
  readonly "POST /pools/{pool}/rounds/{number}/publication": {
    readonly path: {
      readonly "pool": number;
      readonly "number": string;
    };
    readonly answer: Schemas["Work"];
  };
  /** Run a planned round on one snapshot under two laws; nobody is invited (programOffice) */
  readonly "POST /pools/{pool}/shadow-rounds": {
    readonly path: {
      readonly "pool": number;
    };
    readonly body: {
      readonly round: string;
      /** Day whose law is the one before. */
      readonly before: string;
      /** A draft of law laid over that of the day of the round: see /law/diff. */
      readonly reform?: Readonly<Record<string, unknown>>;
    };
    readonly answer: Schemas["Work"];
  };
  /** What a shadow round found, and who signed it (programOffice, approver, auditor) */
  readonly "GET /shadow-rounds/{id}": {
    readonly path: {
      readonly "id": number;
    };
    readonly answer: Schemas["ShadowRound"];
  };
  /** Sign what a shadow round found; two people do, before a round runs under the new law (programOffice, approver) */
  readonly "POST /shadow-rounds/{id}/signatures": {
    readonly path: {
      readonly "id": number;
    };
    readonly answer: Schemas["ShadowRound"];
  };
  /** How far work has come that takes its time (programOffice, approver, auditor) */
  readonly "GET /work/{id}": {
    readonly path: {
      readonly "id": string;
    };
    readonly answer: Schemas["Work"];
  };
  /** Rounds that were published here and that anybody can verify, newest first */
  readonly "GET /proofs": {
    readonly query?: {
      readonly "cursor"?: string | undefined;
      readonly "limit"?: number | undefined;
    };
    readonly answer: Schemas["PublishedProofs"];
  };
  /** The public key with which rounds are published here; compare its fingerprint with one had some other way */
  readonly "GET /proofs/key": {
    readonly answer: Schemas["PublishingKey"];
  };
  /** The bundle of a published round: counts and hashes, nobody’s name, number or facts */
  readonly "GET /proofs/{pool}/{number}": {
    readonly path: {
      readonly "pool": number;
      readonly "number": string;
    };
    readonly answer: Schemas["RoundBundle"];
  };
  /** The checks that anybody can make of a bundle, made here; to trust them, make them yourself */
  readonly "GET /proofs/{pool}/{number}/verification": {
    readonly path: {
      readonly "pool": number;
      readonly "number": string;
    };
    readonly answer: Schemas["Verification"];
  };
  /** The proof of one’s own place in a published round, and of one’s rank (candidate) */
  readonly "GET /proofs/{pool}/{number}/own": {
    readonly path: {
      readonly "pool": number;
      readonly "number": string;
    };
    readonly answer: Schemas["RoundProof"];
  };
  /** The public history of rounds, newest first, with what is corrected and doubtful in it */
  readonly "GET /history/rounds": {
    readonly query?: {
      readonly "kind"?: "general" | "program" | "category" | undefined;
      readonly "category"?: string | undefined;
      readonly "since"?: string | undefined;
      readonly "until"?: string | undefined;
      readonly "marked"?: "corrected" | "doubtful" | undefined;
      readonly "cursor"?: string | undefined;
      readonly "limit"?: number | undefined;
    };
    readonly answer: Schemas["HistoryRounds"];
  };
  /** The same as CSV, all of it, with the pool by band */
  readonly "GET /history/rounds.csv": {
    readonly query?: {
      readonly "kind"?: "general" | "program" | "category" | undefined;
      readonly "category"?: string | undefined;
      readonly "since"?: string | undefined;
      readonly "until"?: string | undefined;
      readonly "marked"?: "corrected" | "doubtful" | undefined;
    };
    readonly answer: string;
  };
  /** Everything published of one round, every correction, every doubt, and every state that was imported */
  readonly "GET /history/rounds/{number}": {
    readonly path: {
      readonly "number": string;
    };
    readonly answer: Schemas["HistoryRecord"];
  };
  /** Every published distribution of the pool by band of points, oldest first */
  readonly "GET /history/distributions": {
    readonly query?: {
      readonly "since"?: string | undefined;
      readonly "until"?: string | undefined;
    };
    readonly answer: Schemas["Distributions"];
  };
  /** What the law of a day makes of facts: programs, score line by line, categories, documents, each with its reasons; nothing is kept */
  readonly "POST /assessments": {
    readonly body: {
      /** Day whose law applies, from 2015-01-01; without it, today in Ottawa. */
      readonly on?: string;
      readonly facts: Schemas["Facts"];
      readonly reform?: Schemas["Reform"];
      /** Program whose documents are wanted; without it, the first that is met. */
      readonly program?: "CEC" | "FSW" | "FST";
    };
    readonly answer: Schemas["Assessment"];
  };
  /** The law of a day: its fingerprint, its instruments, and what is not known of it */
  readonly "GET /law": {
    readonly query?: {
      readonly "on"?: string | undefined;
    };
    readonly answer: Schemas["Law"];
  };
  /** Every version of the law since 2015-01-01, with the days on which it applies, oldest first */
  readonly "GET /law/versions": {
    readonly answer: Schemas["LawVersions"];
  };
  /** Everything the law of a day says, as what its fingerprint is taken of */
  readonly "GET /law/content": {
    readonly query?: {
      readonly "on"?: string | undefined;
    };
    readonly answer: Schemas["LawContent"];
  };
  /** Values of law on a day, as tables with names in both languages, with where they come from */
  readonly "GET /law/parameters": {
    readonly query?: {
      readonly "on"?: string | undefined;
      readonly "under"?: string | undefined;
    };
    readonly answer: Schemas["LawParameters"];
  };
  /** One value of law on a day, with every value it has had */
  readonly "GET /law/parameters/{id}": {
    readonly path: {
      readonly "id": string;
    };
    readonly query?: {
      readonly "on"?: string | undefined;
    };
    readonly answer: Schemas["LawParameterHistory"];
  };
  /** Contested points of law: what is asked, and the answer that applies on a day */
  readonly "GET /law/policies": {
    readonly query?: {
      readonly "on"?: string | undefined;
      readonly "under"?: string | undefined;
    };
    readonly answer: Schemas["LawPolicies"];
  };
  /** The places in the law that rules implement, as they are cited in both languages */
  readonly "GET /law/provisions": {
    readonly answer: Schemas["Provisions"];
  };
  /** Acts, regulations and instructions, oldest first: first day, citation, source, and what each sets */
  readonly "GET /law/instruments": {
    readonly query?: {
      readonly "since"?: string | undefined;
      readonly "grade"?: "L" | "T" | "P" | "S" | "I" | undefined;
    };
    readonly answer: Schemas["Instruments"];
  };
  /** One instrument */
  readonly "GET /law/instruments/{id}": {
    readonly path: {
      readonly "id": string;
    };
    readonly answer: Schemas["Instrument"];
  };
  /** What is modelled of the law, until when it was verified, and what is not known */
  readonly "GET /law/coverage": {
    readonly answer: Schemas["Coverage"];
  };
  /** What is different in the law of a second day */
  readonly "GET /law/diff": {
    readonly query: {
      readonly "from": string;
      readonly "to": string;
    };
    readonly answer: Schemas["LawDiff"];
  };
  /** What is different in the law of a second day with a draft of law laid over it; nothing is kept */
  readonly "POST /law/diff": {
    readonly body: {
      readonly from: string;
      readonly to: string;
      readonly reform?: Schemas["Reform"];
    };
    readonly answer: Schemas["LawDiff"];
  };
  /** Categories for category-based selection in force on a day */
  readonly "GET /categories": {
    readonly query?: {
      readonly "on"?: string | undefined;
    };
    readonly answer: Schemas["CategoriesOn"];
  };
  /** Every version of every category, oldest first */
  readonly "GET /categories/versions": {
    readonly query?: {
      readonly "family"?: string | undefined;
      readonly "noc"?: string | undefined;
    };
    readonly answer: Schemas["CategoryVersions"];
  };
  /** One version of a category */
  readonly "GET /categories/versions/{id}": {
    readonly path: {
      readonly "id": string;
    };
    readonly answer: Schemas["Category"];
  };
  /** Occupations by words in either language, or by a code of NOC 2021 or 2016, best first */
  readonly "GET /noc": {
    readonly query: {
      readonly "on"?: string | undefined;
      readonly "q": string;
      readonly "limit"?: number | undefined;
    };
    readonly answer: Schemas["OccupationsFound"];
  };
  /** One unit group of NOC 2021, and what work in it opens on a day */
  readonly "GET /noc/{code}": {
    readonly path: {
      readonly "code": string;
    };
    readonly query?: {
      readonly "on"?: string | undefined;
    };
    readonly answer: Schemas["Occupation"];
  };
  /** Language tests with the chart from their scores to CLB or NCLC levels, and since when they count */
  readonly "GET /languages/tests": {
    readonly query?: {
      readonly "on"?: string | undefined;
    };
    readonly answer: Schemas["LanguageTests"];
  };
  /** CLB or NCLC levels of the scores of a test */
  readonly "GET /languages/levels": {
    readonly query: {
      readonly "on"?: string | undefined;
      readonly "test": "ielts" | "celpip" | "pte" | "tef" | "tcf";
      readonly "listening": string;
      readonly "reading": string;
      readonly "writing": string;
      readonly "speaking": string;
    };
    readonly answer: Schemas["LanguageLevels"];
  };
  /** The fees of an application received on a day */
  readonly "GET /fees": {
    readonly query?: {
      readonly "on"?: string | undefined;
    };
    readonly answer: Schemas["Fees"];
  };
  /** What a family pays for an application received on a day; nothing is kept */
  readonly "POST /fees": {
    readonly body: {
      readonly on?: string;
      readonly facts: Schemas["Facts"];
    };
    readonly answer: Schemas["FamilyFees"];
  };
  /** Dollars that a family must hold on a day, by which table, and how certain that is */
  readonly "GET /funds": {
    readonly query?: {
      readonly "on"?: string | undefined;
      readonly "family"?: number | undefined;
    };
    readonly answer: Schemas["Funds"];
  };
  /** Profiles that the caller reaches, by number (candidate, representative, officer, programOffice, auditor) */
  readonly "GET /profiles": {
    readonly query?: {
      readonly "cursor"?: string | undefined;
      readonly "limit"?: number | undefined;
      readonly "status"?: "draft" | "submitted" | "inPool" | "nominationPending" | "invited" | "applied" | "ineligible" | "expired" | "withdrawn" | "draftLapsed" | undefined;
    };
    readonly answer: Schemas["Profiles"];
  };
  /** Start a profile as a draft, which may be incomplete; one at a time for each person (candidate, representative) */
  readonly "POST /profiles": {
    readonly body: {
      /** Facts in the form `facts/2`: a field with a value declares it, null declares that it does not apply, and a field left out is not known yet. `openentry facts schema` prints the JSON schema. */
      readonly facts?: Readonly<Record<string, unknown>>;
      /** The client, by a representative; left out by a candidate. */
      readonly person?: number;
    };
    readonly answer: Schemas["Profile"];
  };
  /** One profile; each role sees its fields (candidate, representative, officer, programOffice, auditor) */
  readonly "GET /profiles/{id}": {
    readonly path: {
      readonly "id": number;
    };
    readonly answer: Schemas["Profile"];
  };
  /** What is wrong with facts, what is missing, and what the law of today makes of them; nothing is kept (candidate, representative) */
  readonly "POST /profiles/validate": {
    readonly body: {
      /** Facts in the form `facts/2`: a field with a value declares it, null declares that it does not apply, and a field left out is not known yet. `openentry facts schema` prints the JSON schema. */
      readonly facts?: Readonly<Record<string, unknown>>;
    };
    readonly answer: Schemas["Validation"];
  };
  /** Score and eligibility of a profile under the law of today, with every reason (candidate, representative, officer, auditor) */
  readonly "GET /profiles/{id}/assessment": {
    readonly path: {
      readonly "id": number;
    };
    readonly answer: Schemas["Assessment"];
  };
  /** Save a draft, or update a profile in the pool, which keeps its place and is assessed again at once (candidate, representative) */
  readonly "PUT /profiles/{id}/facts": {
    readonly path: {
      readonly "id": number;
    };
    readonly body: {
      /** Facts in the form `facts/2`: a field with a value declares it, null declares that it does not apply, and a field left out is not known yet. `openentry facts schema` prints the JSON schema. */
      readonly facts?: Readonly<Record<string, unknown>>;
    };
    readonly answer: Schemas["Profile"];
  };
  /** Hand in a draft: it is assessed at once, and in the pool where it is eligible (candidate, representative) */
  readonly "POST /profiles/{id}/submit": {
    readonly path: {
      readonly "id": number;
    };
    readonly answer: Schemas["Profile"];
  };
  /** Withdraw a profile, or a draft; an invitation falls with it (candidate, representative) */
  readonly "POST /profiles/{id}/withdraw": {
    readonly path: {
      readonly "id": number;
    };
    readonly answer: Schemas["Profile"];
  };
  /** Decline an invitation: back into the pool, in the same place (candidate, representative) */
  readonly "POST /profiles/{id}/invitation/decline": {
    readonly path: {
      readonly "id": number;
    };
    readonly answer: Schemas["Profile"];
  };
  /** Accept a nomination: from then on it counts (candidate, representative) */
  readonly "POST /profiles/{id}/nomination/accept": {
    readonly path: {
      readonly "id": number;
    };
    readonly answer: Schemas["Profile"];
  };
  /** Reject a nomination (candidate, representative) */
  readonly "POST /profiles/{id}/nomination/reject": {
    readonly path: {
      readonly "id": number;
    };
    readonly answer: Schemas["Profile"];
  };
  /** The invitation of a profile, and until when it can be answered (candidate, representative, officer, auditor) */
  readonly "GET /profiles/{id}/invitation": {
    readonly path: {
      readonly "id": number;
    };
    readonly answer: Schemas["InvitationDetail"];
  };
  /** Record that a province confirms a nomination; the person then has 30 days to answer (programOffice) */
  readonly "PUT /profiles/{id}/nomination": {
    readonly path: {
      readonly "id": number;
    };
    readonly body: {
      readonly province: "AB" | "BC" | "MB" | "NB" | "NL" | "NS" | "NT" | "NU" | "ON" | "PE" | "QC" | "SK" | "YT";
    };
    readonly answer: Schemas["Profile"];
  };
  /** Record that a province takes its nomination back, answered or not (programOffice) */
  readonly "DELETE /profiles/{id}/nomination": {
    readonly path: {
      readonly "id": number;
    };
    readonly answer: Schemas["Profile"];
  };
  /** What the person was told about a profile, newest first (candidate, representative, officer, auditor) */
  readonly "GET /profiles/{id}/notices": {
    readonly path: {
      readonly "id": number;
    };
    readonly query?: {
      readonly "cursor"?: string | undefined;
      readonly "limit"?: number | undefined;
    };
    readonly answer: Schemas["Notices"];
  };
  /** The letter of a notice as a tagged PDF (candidate, representative, officer, auditor) */
  readonly "GET /profiles/{id}/notices/{notice}/letter": {
    readonly path: {
      readonly "id": number;
      readonly "notice": number;
    };
    readonly query?: {
      readonly "language"?: "en" | "fr" | undefined;
    };
    readonly answer: string;
  };
  /** Officers to whom profiles can be assigned, and how many each has (programOffice) */
  readonly "GET /officers": {
    readonly answer: Schemas["Officers"];
  };
  /** Assign a profile to an officer, who sees it from then on; it is taken from whoever had it (programOffice) */
  readonly "PUT /profiles/{id}/assignment": {
    readonly path: {
      readonly "id": number;
    };
    readonly body: {
      readonly officer: string;
    };
    readonly answer: Schemas["Profile"];
  };
  /** Take a profile from the officer it is assigned to (programOffice) */
  readonly "DELETE /profiles/{id}/assignment": {
    readonly path: {
      readonly "id": number;
    };
    readonly answer: Schemas["Profile"];
  };
  /** Applications that the caller reaches, in the order of their start (candidate, representative, officer, auditor, programOffice) */
  readonly "GET /applications": {
    readonly query?: {
      readonly "cursor"?: string | undefined;
      readonly "limit"?: number | undefined;
      readonly "status"?: "inProgress" | "received" | "inProcess" | "approved" | "confirmed" | "suspended" | "landed" | "lapsed" | "returned" | "refused" | "withdrawn" | "terminated" | undefined;
    };
    readonly answer: Schemas["Applications"];
  };
  /** One application; each role sees its fields (candidate, representative, officer, auditor, programOffice) */
  readonly "GET /applications/{application}": {
    readonly path: {
      readonly "application": string;
    };
    readonly answer: Schemas["Application"];
  };
  /** What is owed, what is lacking and what it costs, in words: the check that candidate and officer share (candidate, representative, officer, auditor) */
  readonly "GET /applications/{application}/checklist": {
    readonly path: {
      readonly "application": string;
    };
    readonly answer: Schemas["ApplicationChecklist"];
  };
  /** Start the application that an invitation allows, with the facts of the profile (candidate, representative) */
  readonly "POST /profiles/{id}/application": {
    readonly path: {
      readonly "id": number;
    };
    readonly answer: Schemas["Application"];
  };
  /** Change facts or the form before the application is handed in; what is left out stays as it is (candidate, representative) */
  readonly "PUT /applications/{application}/content": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      /** Facts in the form `facts/2`: a field with a value declares it, null declares that it does not apply, and a field left out is not known yet. `openentry facts schema` prints the JSON schema. */
      readonly facts?: Readonly<Record<string, unknown>>;
      /** The form `application/1`: people, addresses, history, travel, relatives, background and representative. What is sent takes the place of the whole form. */
      readonly form?: Readonly<Record<string, unknown>>;
    };
    readonly answer: Schemas["Application"];
  };
  /** Put a file where a document is owed (candidate, representative) */
  readonly "POST /applications/{application}/attachments": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      /** Where a document is owed: `slot` of the checklist. */
      readonly slot: string;
      readonly file: string;
      readonly issuedOn?: string;
      readonly expiresOn?: string;
    };
    readonly answer: Schemas["Application"];
  };
  /** Take a file out of its place again (candidate, representative) */
  readonly "POST /applications/{application}/attachments/{file}/removal": {
    readonly path: {
      readonly "application": string;
      readonly "file": string;
    };
    readonly body: {
      /** Where a document is owed: `slot` of the checklist. */
      readonly slot: string;
    };
    readonly answer: Schemas["Application"];
  };
  /** Pay what is due and not paid yet, as the law of the day has it (candidate, representative) */
  readonly "POST /applications/{application}/payments": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      /** `application`: processing and biometrics, due with the application; `residence`: the right of permanent residence, which may wait; `all`: both. */
      readonly for: "application" | "residence" | "all";
    };
    readonly answer: Schemas["Application"];
  };
  /** Hand the application in, declared complete and true (candidate, representative) */
  readonly "POST /applications/{application}/submission": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      readonly declaredTrue: true;
    };
    readonly answer: Schemas["Application"];
  };
  /** Answer something that was asked for (candidate, representative) */
  readonly "POST /applications/{application}/requests/{request}/answer": {
    readonly path: {
      readonly "application": string;
      readonly "request": string;
    };
    readonly body: {
      readonly text?: string | null;
      readonly files?: readonly {
        /** Where a document is owed: `slot` of the checklist. */
        readonly slot: string;
        readonly file: string;
      }[];
    };
    readonly answer: Schemas["Application"];
  };
  /** Answer a procedural fairness letter (candidate, representative) */
  readonly "POST /applications/{application}/fairness/{letter}/answer": {
    readonly path: {
      readonly "application": string;
      readonly "letter": string;
    };
    readonly body: {
      readonly text?: string | null;
      readonly files?: readonly {
        /** Where a document is owed: `slot` of the checklist. */
        readonly slot: string;
        readonly file: string;
      }[];
    };
    readonly answer: Schemas["Application"];
  };
  /** Report a change while the application is in process (candidate, representative) */
  readonly "POST /applications/{application}/changes": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      readonly about: "family" | "contact" | "representative" | "nomination" | "destination" | "work" | "education" | "language" | "other";
      readonly text: string;
    };
    readonly answer: Schemas["Application"];
  };
  /** Withdraw an application that was handed in; fees come back as the law has it (candidate, representative) */
  readonly "POST /applications/{application}/withdrawal": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      readonly reason?: string | null;
    };
    readonly answer: Schemas["Application"];
  };
  /** Claim a file that nobody has: the only officer who works on it from then on (officer) */
  readonly "POST /applications/{application}/claim": {
    readonly path: {
      readonly "application": string;
    };
    readonly answer: Schemas["Application"];
  };
  /** Find the application complete (IRPR s. 10): processing begins (officer) */
  readonly "POST /applications/{application}/completeness": {
    readonly path: {
      readonly "application": string;
    };
    readonly answer: Schemas["Application"];
  };
  /** Return it as incomplete, with the exact list (IRPR s. 12); all fees come back (officer) */
  readonly "POST /applications/{application}/return": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      readonly missing: readonly ({
        readonly code: string;
        readonly what?: string | null;
        readonly note?: string;
      })[];
    };
    readonly answer: Schemas["Application"];
  };
  /** Say why a document that was sent does not do (officer) */
  readonly "POST /applications/{application}/documents/question": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      readonly slot: string;
      readonly reason: string;
    };
    readonly answer: Schemas["Application"];
  };
  /** Accept a document that was sent (officer) */
  readonly "POST /applications/{application}/documents/acceptance": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      readonly slot: string;
    };
    readonly answer: Schemas["Application"];
  };
  /** Record what one of the parallel tracks has come to (officer) */
  readonly "PUT /applications/{application}/tracks/{track}": {
    readonly path: {
      readonly "application": string;
      readonly "track": "eligibility" | "medical" | "biometrics" | "criminality" | "security";
    };
    readonly body: {
      readonly result: "underWay" | "passed" | "notRequired" | "failed";
      readonly note?: string;
    };
    readonly answer: Schemas["Application"];
  };
  /** Ask for something more, by a last day; biometrics have that of the law (officer) */
  readonly "POST /applications/{application}/requests": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      readonly kind: "documents" | "biometrics" | "medical" | "interview" | "information";
      readonly items: readonly ({
        readonly person: string;
        readonly slot?: string | null;
        readonly text: string;
      })[];
      readonly lastDay?: string | null;
    };
    readonly answer: Schemas["Application"];
  };
  /** Close a request: satisfied, withdrawn or unanswered (officer) */
  readonly "POST /applications/{application}/requests/{request}/closing": {
    readonly path: {
      readonly "application": string;
      readonly "request": string;
    };
    readonly body: {
      readonly outcome: "satisfied" | "withdrawn" | "unanswered";
    };
    readonly answer: Schemas["Application"];
  };
  /** Send a procedural fairness letter: what may go against the person, and until when to answer (officer) */
  readonly "POST /applications/{application}/fairness": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      readonly grounds: readonly {
        /** A ground that the law knows. */
        readonly provision: string;
        readonly text: string;
      }[];
      readonly lastDay: string;
    };
    readonly answer: Schemas["Application"];
  };
  /** Propose a decision (officer) */
  readonly "POST /applications/{application}/proposal": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      readonly outcome: "approve" | "refuse";
      readonly grounds?: readonly {
        /** A ground that the law knows. */
        readonly provision: string;
        readonly text: string;
      }[];
    };
    readonly answer: Schemas["Application"];
  };
  /** Approve: every track is passed, and nothing that was asked is open (officer) */
  readonly "POST /applications/{application}/approval": {
    readonly path: {
      readonly "application": string;
    };
    readonly answer: Schemas["Application"];
  };
  /** Refuse, on grounds; the person was heard, or it is said why not (officer) */
  readonly "POST /applications/{application}/refusal": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      readonly grounds: readonly {
        /** A ground that the law knows. */
        readonly provision: string;
        readonly text: string;
      }[];
      /** A finding under IRPA s. 40(1)(a): it keeps the person from a new profile for five years. */
      readonly misrepresentation: boolean;
      readonly inCanada: boolean;
      readonly withoutFairness?: string | null;
    };
    readonly answer: Schemas["Application"];
  };
  /** Record that the removal order was enforced: the years of the finding begin (officer) */
  readonly "POST /applications/{application}/removal": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      readonly on: string;
    };
    readonly answer: Schemas["Application"];
  };
  /** Issue the confirmation of permanent residence (officer) */
  readonly "POST /applications/{application}/confirmation": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      readonly validThrough: string;
    };
    readonly answer: Schemas["Application"];
  };
  /** Record the landing: the person is a permanent resident (officer) */
  readonly "POST /applications/{application}/landing": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      readonly on: string;
      readonly where: "portOfEntry" | "portal";
    };
    readonly answer: Schemas["Application"];
  };
  /** Hand the file over to another officer, with a reason (officer) */
  readonly "POST /applications/{application}/hand-over": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      readonly officer: string;
      readonly reason: string;
    };
    readonly answer: Schemas["Application"];
  };
  /** Put the file back into the queue, with a reason (officer, programOffice) */
  readonly "POST /applications/{application}/release": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      readonly reason: string;
    };
    readonly answer: Schemas["Application"];
  };
  /** Set the file aside, with a reason, until a day or until the hold is ended (officer) */
  readonly "PUT /applications/{application}/hold": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      readonly reason: string;
      readonly until?: string | null;
    };
    readonly answer: Schemas["Application"];
  };
  /** End the hold (officer) */
  readonly "DELETE /applications/{application}/hold": {
    readonly path: {
      readonly "application": string;
    };
    readonly answer: Schemas["Application"];
  };
  /** Assign a file to an officer; it is taken from whoever had it (programOffice) */
  readonly "PUT /applications/{application}/assignment": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      readonly officer: string;
    };
    readonly answer: Schemas["Application"];
  };
  /** Suspend an application under an order (IRPA ss. 87.301–87.305) (programOffice) */
  readonly "POST /applications/{application}/suspension": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      readonly order: string;
    };
    readonly answer: Schemas["Application"];
  };
  /** Resume an application when the order allows (programOffice) */
  readonly "POST /applications/{application}/resumption": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      readonly order: string;
    };
    readonly answer: Schemas["Application"];
  };
  /** Terminate an application under an order, which says whether fees are repaid (programOffice) */
  readonly "POST /applications/{application}/termination": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      readonly order: string;
      readonly repayFees: boolean;
    };
    readonly answer: Schemas["Application"];
  };
  /** Files of an application, oldest first, with those that ended (candidate, representative, officer, auditor) */
  readonly "GET /applications/{application}/files": {
    readonly path: {
      readonly "application": string;
    };
    readonly query?: {
      readonly "cursor"?: string | undefined;
      readonly "limit"?: number | undefined;
    };
    readonly answer: Schemas["Files"];
  };
  /** Begin a file: say what is to come. The Idempotency-Key becomes its id (candidate, representative) */
  readonly "POST /applications/{application}/files": {
    readonly path: {
      readonly "application": string;
    };
    readonly body: {
      /** For which document: `slot` of the checklist; or the number of the request or letter that it answers. */
      readonly slot: string;
      /** With the ending of its kind. */
      readonly name: string;
      /** How long it is. */
      readonly bytes: number;
      /** Hexadecimal. Where it is given, what came is compared with it. */
      readonly sha256?: string;
    };
    readonly answer: Schemas["File"];
  };
  /** The content of a kept file, to be saved (candidate, representative, officer, auditor) */
  readonly "GET /applications/{application}/files/{file}/content": {
    readonly path: {
      readonly "application": string;
      readonly "file": string;
    };
    readonly answer: string;
  };
  /** Send bytes of a file, from the one that is next; what came before a connection broke is kept (candidate, representative) */
  readonly "PATCH /applications/{application}/files/{file}/content": {
    readonly path: {
      readonly "application": string;
      readonly "file": string;
    };
    readonly answer: null;
  };
  /** Say that a file is whole: it is looked through, and kept or refused with the reason. Said again, the same (candidate, representative) */
  readonly "POST /applications/{application}/files/{file}/completion": {
    readonly path: {
      readonly "application": string;
      readonly "file": string;
    };
    readonly answer: Schemas["File"];
  };
  /** Call a file off, or delete it for good; one that the application names stays (candidate, representative) */
  readonly "POST /applications/{application}/files/{file}/removal": {
    readonly path: {
      readonly "application": string;
      readonly "file": string;
    };
    readonly answer: Schemas["File"];
  };
  /** One file: how much of it is there, or what became of it (candidate, representative, officer, auditor) */
  readonly "GET /applications/{application}/files/{file}": {
    readonly path: {
      readonly "application": string;
      readonly "file": string;
    };
    readonly answer: Schemas["File"];
  };
  /** Files that are worked on, the oldest first: numbers and states (officer, programOffice, auditor) */
  readonly "GET /queue": {
    readonly query?: {
      readonly "cursor"?: string | undefined;
      readonly "limit"?: number | undefined;
      readonly "status"?: "received" | "inProcess" | undefined;
      readonly "program"?: "CEC" | "FSW" | "FST" | "PNP" | undefined;
      readonly "which"?: "waiting" | "held" | "claimed" | undefined;
      readonly "officer"?: string | undefined;
    };
    readonly answer: Schemas["Queue"];
  };
  /** How far the order of receipt is kept, and how old the oldest file is (officer, programOffice, auditor) */
  readonly "GET /queue/fairness": {
    readonly query?: {
      readonly "days"?: number | undefined;
    };
    readonly answer: Schemas["QueueFairness"];
  };
  /** Claim the oldest file that waits; of officers who ask at the same moment each gets another (officer) */
  readonly "POST /queue/claim": {
    readonly body: {
      readonly program?: "CEC" | "FSW" | "FST" | "PNP";
    };
    readonly answer: Schemas["Application"];
  };
  /** Who was authorised to act, and until when; newest first (candidate, auditor) */
  readonly "GET /representations": {
    readonly query?: {
      readonly "cursor"?: string | undefined;
      readonly "limit"?: number | undefined;
    };
    readonly answer: Schemas["Representations"];
  };
  /** Authorise a representative, as form IMM 5476 does (candidate) */
  readonly "POST /representations": {
    readonly body: {
      /** Number of the representative’s account, which its page shows. */
      readonly representative: string;
      readonly name: string;
      readonly paid: boolean;
      /** Of which the representative is a member (IRPA s. 91(2)); needed for a paid one. */
      readonly body?: "lawSociety" | "chambreDesNotaires" | "college" | null;
      readonly membership?: string | null;
      /** First day in Ottawa; without it today. */
      readonly from?: string;
      /** Last day; null until it is revoked. */
      readonly until?: string | null;
    };
    readonly answer: Schemas["Representation"];
  };
  /** End an authorisation at once: by the candidate, or by the representative who lays it down (candidate, representative) */
  readonly "DELETE /representations/{id}": {
    readonly path: {
      readonly "id": string;
    };
    readonly answer: Schemas["Representation"];
  };
  /** Everybody the caller acts for today, with the periods that run (representative) */
  readonly "GET /clients": {
    readonly query?: {
      readonly "cursor"?: string | undefined;
      readonly "limit"?: number | undefined;
    };
    readonly answer: Schemas["Clients"];
  };
  /** How one is written to about one’s profiles (candidate) */
  readonly "GET /contact": {
    readonly answer: Schemas["Contact"];
  };
  /** Be written to from now on, by name and in a language, at the address of one’s account (candidate) */
  readonly "PUT /contact": {
    readonly body: {
      readonly name: string;
      readonly language: "en" | "fr";
    };
    readonly answer: Schemas["Contact"];
  };
  /** Be written to no more; notices and letters stay where one signs in (candidate) */
  readonly "DELETE /contact": {
    readonly answer: null;
  };
}

/** Commands that carry a key, so that the same one sent twice is carried out once. */
export const KEYED = [
  "POST /pools/{pool}/rounds",
  "PUT /pools/{pool}/rounds/{number}/instruction",
  "PUT /pools/{pool}/rounds/{number}/schedule",
  "POST /pools/{pool}/rounds/{number}/approval",
  "POST /pools/{pool}/rounds/{number}/cancellation",
  "POST /pools/{pool}/rounds/{number}/corrections",
  "POST /pools/{pool}/rounds/{number}/execution",
  "POST /pools/{pool}/rounds/{number}/publication",
  "POST /pools/{pool}/shadow-rounds",
  "POST /shadow-rounds/{id}/signatures",
  "POST /profiles",
  "PUT /profiles/{id}/facts",
  "POST /profiles/{id}/submit",
  "POST /profiles/{id}/withdraw",
  "POST /profiles/{id}/invitation/decline",
  "POST /profiles/{id}/nomination/accept",
  "POST /profiles/{id}/nomination/reject",
  "PUT /profiles/{id}/nomination",
  "DELETE /profiles/{id}/nomination",
  "PUT /profiles/{id}/assignment",
  "DELETE /profiles/{id}/assignment",
  "POST /profiles/{id}/application",
  "PUT /applications/{application}/content",
  "POST /applications/{application}/attachments",
  "POST /applications/{application}/attachments/{file}/removal",
  "POST /applications/{application}/payments",
  "POST /applications/{application}/submission",
  "POST /applications/{application}/requests/{request}/answer",
  "POST /applications/{application}/fairness/{letter}/answer",
  "POST /applications/{application}/changes",
  "POST /applications/{application}/withdrawal",
  "POST /applications/{application}/claim",
  "POST /applications/{application}/completeness",
  "POST /applications/{application}/return",
  "POST /applications/{application}/documents/question",
  "POST /applications/{application}/documents/acceptance",
  "PUT /applications/{application}/tracks/{track}",
  "POST /applications/{application}/requests",
  "POST /applications/{application}/requests/{request}/closing",
  "POST /applications/{application}/fairness",
  "POST /applications/{application}/proposal",
  "POST /applications/{application}/approval",
  "POST /applications/{application}/refusal",
  "POST /applications/{application}/removal",
  "POST /applications/{application}/confirmation",
  "POST /applications/{application}/landing",
  "POST /applications/{application}/hand-over",
  "POST /applications/{application}/release",
  "PUT /applications/{application}/hold",
  "DELETE /applications/{application}/hold",
  "PUT /applications/{application}/assignment",
  "POST /applications/{application}/suspension",
  "POST /applications/{application}/resumption",
  "POST /applications/{application}/termination",
  "POST /applications/{application}/files",
  "POST /queue/claim",
  "POST /representations",
  "DELETE /representations/{id}",
  "PUT /contact",
  "DELETE /contact",
] as const;

/** Codes of what the server refuses. */
export type ProblemCode =
  | "account.administrator-there"
  | "account.demo"
  | "account.erased"
  | "account.last-administrator"
  | "account.own"
  | "account.role-barred"
  | "account.role-held"
  | "account.role-not-held"
  | "account.state"
  | "account.unknown"
  | "accounts.mode"
  | "accounts.oidc-settings"
  | "accounts.public-url"
  | "accounts.secret"
  | "accounts.secret-readable"
  | "action.before-express-entry"
  | "action.id-reused"
  | "action.not-for-role"
  | "action.out-of-order"
  | "application.already-started"
  | "application.answer-empty"
  | "application.answer-late"
  | "application.answered"
  | "application.claimed"
  | "application.claimed-already"
  | "application.closed"
  | "application.confirmation-over"
  | "application.confirmed-already"
  | "application.content-not-valid"
  | "application.fees-unknown"
  | "application.file-attached"
  | "application.file-not-kept"
  | "application.file-not-there"
  | "application.files-closed"
  | "application.finding-without-ground"
  | "application.held"
  | "application.incomplete"
  | "application.invitation-not-published"
  | "application.landing-to-come"
  | "application.last-day-missing"
  | "application.last-day-over"
  | "application.needs-officer"
  | "application.no-finding"
  | "application.no-grounds"
  | "application.not-approved"
  | "application.not-confirmed"
  | "application.not-for-role"
  | "application.not-found"
  | "application.not-heard"
  | "application.not-held"
  | "application.not-in-process"
  | "application.not-received"
  | "application.not-started"
  | "application.not-suspended"
  | "application.nothing-asked"
  | "application.nothing-due"
  | "application.only-officers-refuse"
  | "application.qualifications-open"
  | "application.request-open"
  | "application.residence-fee-due"
  | "application.submitted"
  | "application.suspended"
  | "application.to-be-submitted"
  | "application.track-open"
  | "application.unclaimed"
  | "assessment.contradicts-itself"
  | "assessment.other-day"
  | "assignment.none"
  | "assignment.same"
  | "audit.head-lost"
  | "audit.heads-broken"
  | "audit.key"
  | "auth.challenge"
  | "auth.code"
  | "auth.credentials"
  | "auth.disabled"
  | "auth.email-taken"
  | "auth.link"
  | "auth.locked"
  | "auth.oidc-off"
  | "auth.oidc-unreachable"
  | "auth.passkey"
  | "auth.passkey-unknown"
  | "auth.password-breached"
  | "auth.password-common"
  | "auth.password-none"
  | "auth.password-short"
  | "auth.reauthenticate"
  | "auth.role"
  | "auth.second-factor"
  | "auth.signed-out"
  | "auth.token"
  | "auth.token-never"
  | "auth.token-scope"
  | "auth.totp-off"
  | "auth.totp-on"
  | "auth.unverified"
  | "candidate.not-valid"
  | "candidate.unknown"
  | "category.unknown"
  | "contact.none"
  | "contact.not-valid"
  | "cursor.not-valid"
  | "database.connections"
  | "database.unreachable"
  | "draft.period-over"
  | "facts.not-valid"
  | "feed.not-readable"
  | "file.abandoned"
  | "file.already-ended"
  | "file.attachment"
  | "file.bomb"
  | "file.broken"
  | "file.broken-off"
  | "file.cancelled"
  | "file.empty"
  | "file.encrypted"
  | "file.hash-differs"
  | "file.id-reused"
  | "file.in-use"
  | "file.incomplete"
  | "file.kind"
  | "file.kind-differs"
  | "file.late"
  | "file.links"
  | "file.longer"
  | "file.name"
  | "file.not-bytes"
  | "file.not-kept"
  | "file.not-receiving"
  | "file.offset"
  | "file.paths"
  | "file.pieces"
  | "file.program"
  | "file.slot-unknown"
  | "file.too-large"
  | "file.too-many"
  | "file.trailing"
  | "file.two-kinds"
  | "file.unknown"
  | "file.virus"
  | "files.clamd-url"
  | "files.none"
  | "files.s3-missing"
  | "files.url"
  | "files.url-file"
  | "idempotency.missing"
  | "idempotency.not-valid"
  | "idempotency.reused"
  | "invitation.nominee-only"
  | "invitation.none"
  | "invitation.not-nominated"
  | "invitation.period-over"
  | "keys.in-use"
  | "keys.not-there"
  | "keys.not-valid"
  | "keys.unknown"
  | "language.not-valid"
  | "law.not-valid"
  | "letter.none"
  | "letter.not-written"
  | "mail.from"
  | "mail.not-taken"
  | "mail.url"
  | "mail.url-file"
  | "method.not-allowed"
  | "noc.unknown"
  | "nomination.accepted"
  | "nomination.already"
  | "nomination.none"
  | "nomination.period-over"
  | "nomination.stays-open"
  | "notice.not-found"
  | "officer.unknown"
  | "period.still-runs"
  | "person.needed"
  | "person.unknown"
  | "pool.acted-later"
  | "pool.assess-other-day"
  | "pool.csv-broken"
  | "pool.csv-header"
  | "pool.csv-not-utf8"
  | "pool.empty"
  | "pool.name-not-valid"
  | "pool.name-taken"
  | "pool.not-published"
  | "pool.unknown"
  | "precondition.failed"
  | "precondition.required"
  | "profile.already-started"
  | "profile.applied"
  | "profile.barred"
  | "profile.barred-until-removal"
  | "profile.closed"
  | "profile.in-several-pools"
  | "profile.invited"
  | "profile.life-over"
  | "profile.not-draft"
  | "profile.not-found"
  | "profile.not-in-pool"
  | "profile.not-started"
  | "profile.not-submitted"
  | "profile.round-under-way"
  | "profile.to-reassess"
  | "proof.no-key"
  | "proof.unknown"
  | "queue.empty"
  | "reform.not-valid"
  | "representation.days"
  | "representation.membership"
  | "representation.nobody"
  | "representation.not-found"
  | "representation.own"
  | "representation.past"
  | "representation.running"
  | "request.broken-json"
  | "request.characters"
  | "request.not-json"
  | "request.not-valid"
  | "request.origin"
  | "request.too-large"
  | "request.too-many"
  | "request.unreadable"
  | "round.already-approved"
  | "round.already-corrected"
  | "round.already-executed"
  | "round.already-planned"
  | "round.cancelled"
  | "round.category-not-in-force"
  | "round.day-over"
  | "round.invitation-over"
  | "round.no-live-invitation"
  | "round.no-pool"
  | "round.not-approved"
  | "round.not-executed"
  | "round.not-in-pool"
  | "round.not-modelled"
  | "round.not-planned"
  | "round.not-published"
  | "round.not-scheduled"
  | "round.not-valid"
  | "round.not-verifiable"
  | "round.nothing-to-correct"
  | "round.number"
  | "round.number-taken"
  | "round.other-day"
  | "round.outcome-contradicts"
  | "round.preview"
  | "round.programs"
  | "round.published"
  | "round.revised-meanwhile"
  | "round.schedule-too-early"
  | "round.second-person-approves"
  | "round.second-person-publishes"
  | "round.shadow-required"
  | "round.to-invite"
  | "round.too-early"
  | "round.unknown"
  | "round.unknown-category"
  | "round.unsettled"
  | "route.unknown"
  | "server.busy"
  | "server.failure"
  | "server.rate-limit"
  | "server.webhooks-private"
  | "session.unknown"
  | "shadow.unknown"
  | "shard.no-citus"
  | "shard.no-extension"
  | "shard.no-server"
  | "shard.not-allowed"
  | "shard.not-coordinator"
  | "token.scope-role"
  | "token.too-many"
  | "token.unknown"
  | "webhook.delivery-unknown"
  | "webhook.role"
  | "webhook.too-many"
  | "webhook.unknown"
  | "webhook.url"
  | "work.unknown";
