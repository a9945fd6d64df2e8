using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.Mentoring;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Sessions;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;

namespace Nguon.Web.Data;

/// <summary>The one model of both databases; repositories and unit of work are what EF already is.</summary>
public abstract partial class AppDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<PartyOrganization> Organizations => Set<PartyOrganization>();
    public DbSet<OrganizationVersion> OrganizationVersions => Set<OrganizationVersion>();
    public DbSet<OrganizationEvent> OrganizationEvents => Set<OrganizationEvent>();
    public DbSet<OrganizationSuccession> OrganizationSuccessions => Set<OrganizationSuccession>();
    public DbSet<OrganizationAncestry> OrganizationAncestry => Set<OrganizationAncestry>();
    public DbSet<OrganizationHeir> OrganizationHeirs => Set<OrganizationHeir>();
    public DbSet<AuthorityGrant> AuthorityGrants => Set<AuthorityGrant>();
    public DbSet<CodeListVersion> CodeListVersions => Set<CodeListVersion>();

    public DbSet<ResidentialUnit> ResidentialUnits => Set<ResidentialUnit>();
    public DbSet<ResidentialVersion> ResidentialVersions => Set<ResidentialVersion>();
    public DbSet<ResidentialCell> ResidentialCells => Set<ResidentialCell>();
    public DbSet<ResidentialPost> ResidentialPosts => Set<ResidentialPost>();
    public DbSet<CivicBody> CivicBodies => Set<CivicBody>();
    public DbSet<CivicBodyVersion> CivicBodyVersions => Set<CivicBodyVersion>();
    public DbSet<CivicTie> CivicTies => Set<CivicTie>();

    public DbSet<Person> People => Set<Person>();
    public DbSet<PersonMerge> PersonMerges => Set<PersonMerge>();
    public DbSet<PersonStanding> Standings => Set<PersonStanding>();
    public DbSet<MemberAbsence> MemberAbsences => Set<MemberAbsence>();
    public DbSet<ActivityTransfer> Transfers => Set<ActivityTransfer>();
    public DbSet<PartyLeaving> Leavings => Set<PartyLeaving>();
    public DbSet<Affiliation> Affiliations => Set<Affiliation>();
    public DbSet<PostHolding> PostHoldings => Set<PostHolding>();
    public DbSet<AdmissionRecord> AdmissionRecords => Set<AdmissionRecord>();
    public DbSet<FormerTraits> FormerTraits => Set<FormerTraits>();
    public DbSet<CountedFact> CountedFacts => Set<CountedFact>();
    public DbSet<FigureLine> FigureLines => Set<FigureLine>();
    public DbSet<FigureLinePlace> FigureLinePlaces => Set<FigureLinePlace>();
    public DbSet<FigureTallied> FigureTallied => Set<FigureTallied>();
    public DbSet<FigureChange> FigureChanges => Set<FigureChange>();
    public DbSet<AggregateEntry> AggregateEntries => Set<AggregateEntry>();
    public DbSet<IssuedFigures> IssuedFigures => Set<IssuedFigures>();

    public DbSet<AdmissionDossier> Dossiers => Set<AdmissionDossier>();
    public DbSet<DossierStep> DossierSteps => Set<DossierStep>();
    public DbSet<BookletMove> BookletMoves => Set<BookletMove>();

    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<SessionItem> SessionItems => Set<SessionItem>();

    public DbSet<TrainingClass> TrainingClasses => Set<TrainingClass>();
    public DbSet<Enrolment> Enrolments => Set<Enrolment>();
    public DbSet<Certificate> Certificates => Set<Certificate>();
    public DbSet<TrainingCentre> TrainingCentres => Set<TrainingCentre>();
    public DbSet<CentreCatchment> CentreCatchments => Set<CentreCatchment>();
    public DbSet<ClassSession> ClassSessions => Set<ClassSession>();
    public DbSet<ClassAttendance> ClassAttendances => Set<ClassAttendance>();
    public DbSet<NameProof> NameProofs => Set<NameProof>();
    public DbSet<SpoiltBlank> SpoiltBlanks => Set<SpoiltBlank>();
    public DbSet<MentorAssignment> MentorAssignments => Set<MentorAssignment>();
    public DbSet<MentorRemark> MentorRemarks => Set<MentorRemark>();
    public DbSet<MentoringRhythm> MentoringRhythms => Set<MentoringRhythm>();
    public DbSet<TrialTask> TrialTasks => Set<TrialTask>();

    public DbSet<SourceReview> SourceReviews => Set<SourceReview>();
    public DbSet<SourceReviewLine> SourceReviewLines => Set<SourceReviewLine>();
    public DbSet<SourceReviewOrder> SourceReviewOrders => Set<SourceReviewOrder>();
    public DbSet<GeneralNotice> GeneralNotices => Set<GeneralNotice>();
    public DbSet<PersonNotice> PersonNotices => Set<PersonNotice>();
    public DbSet<Obstacle> Obstacles => Set<Obstacle>();

    public DbSet<Relative> Relatives => Set<Relative>();
    public DbSet<Nomination> Nominations => Set<Nomination>();

    public DbSet<AccountGrant> AccountGrants => Set<AccountGrant>();
    public DbSet<SignInLink> SignInLinks => Set<SignInLink>();
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<SpoiltNumber> SpoiltNumbers => Set<SpoiltNumber>();
    public DbSet<RuleVersion> RuleVersions => Set<RuleVersion>();
    public DbSet<CalendarYear> CalendarYears => Set<CalendarYear>();
    public DbSet<LocalCriterion> LocalCriteria => Set<LocalCriterion>();
    public DbSet<RuleQuestion> RuleQuestions => Set<RuleQuestion>();
    public DbSet<IncomingVerification> IncomingVerifications => Set<IncomingVerification>();
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<Activity> Activities => Set<Activity>();
    public DbSet<Look> Looks => Set<Look>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        MapOfEntity.ApplyAll(builder);
        Conventions.Apply(builder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Configure(configurationBuilder);
}
