using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;

namespace Nguon.Web.Data.Maps;

internal sealed class PersonMap : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("person");
        foreach (var text in new[]
                 {
                     nameof(Person.Occupation), nameof(Person.HomePlace), nameof(Person.BirthRegistrationPlace),
                     nameof(Person.PermanentResidence), nameof(Person.TemporaryResidence), nameof(Person.Hamlet), nameof(Person.Phone),
                 })
        {
            builder.Property(text).HasMaxLength(Person.TextLength);
        }

        foreach (var name in new[]
                 {
                     nameof(Person.FullName), nameof(Person.OtherName), nameof(Person.FatherName), nameof(Person.SearchName), nameof(Person.SortName),
                 })
        {
            builder.Property(name).HasMaxLength(4 * Person.NameLength);
        }

        builder.Property(p => p.Code).HasMaxLength(Person.CodeLength);
        builder.Property(p => p.AsWritten).HasJson();
        builder.HasIndex(p => p.Code).IsUnique();
        builder.Property(p => p.IdentityNumber).HasMaxLength(Person.IdentityLength);
        builder.HasOne<PartyOrganization>().WithMany().HasForeignKey(p => p.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.OrganizationId, p.Status, p.SortName });
        builder.HasIndex(p => p.IdentityNumber).IsUnique();
        builder.HasIndex(p => new { p.SearchName, p.BornOn });
        builder.HasIndex(p => new { p.Status, p.SortName });
        builder.HasIndex(p => new { p.SortName, p.Id, p.OrganizationId });
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.MergedIntoId);
    }
}

internal sealed class PersonMergeMap : IEntityTypeConfiguration<PersonMerge>
{
    public void Configure(EntityTypeBuilder<PersonMerge> builder)
    {
        builder.ToTable("person_merge");
        builder.Property(m => m.Moved).HasJson();
        builder.Property(m => m.Filled).HasJson();
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.MergedId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => m.KeptId);
    }
}

internal sealed class PersonStandingMap : IEntityTypeConfiguration<PersonStanding>
{
    public void Configure(EntityTypeBuilder<PersonStanding> builder)
    {
        builder.ToTable("person_standing");
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.PersonId, s.From });
        builder.HasIndex(s => new { s.OrganizationId, s.Status, s.From, s.Until, s.RetractedAt });
    }
}

internal sealed class MemberAbsenceMap : IEntityTypeConfiguration<MemberAbsence>
{
    public void Configure(EntityTypeBuilder<MemberAbsence> builder)
    {
        builder.ToTable("member_absence");
        builder.Property(a => a.PaperNumber).HasMaxLength(MemberAbsence.NumberLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.PersonId, a.From });
    }
}

internal sealed class AffiliationMap : IEntityTypeConfiguration<Affiliation>
{
    public void Configure(EntityTypeBuilder<Affiliation> builder)
    {
        builder.ToTable("affiliation");
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.PersonId, a.Body, a.From });
    }
}

internal sealed class PostHoldingMap : IEntityTypeConfiguration<PostHolding>
{
    public void Configure(EntityTypeBuilder<PostHolding> builder)
    {
        builder.ToTable("post_holding");
        builder.Property(p => p.HolderName).HasMaxLength(PostHolding.NameLength);
        builder.Property(p => p.Term).HasMaxLength(PostHolding.TermLength);
        builder.Property(p => p.DecisionNumber).HasMaxLength(PostHolding.NumberLength);
        builder.Property(p => p.EndDecisionNumber).HasMaxLength(PostHolding.NumberLength);
        builder.OnlyBelieved();
        builder.HasIndex(p => new { p.OrganizationId, p.Post, p.From });
        builder.HasIndex(p => p.ReplacesId);
        builder.HasIndex(p => p.PersonId);
    }
}

internal sealed class AdmissionRecordMap : IEntityTypeConfiguration<AdmissionRecord>
{
    public void Configure(EntityTypeBuilder<AdmissionRecord> builder)
    {
        builder.ToTable("admission_record");
        builder.Property(r => r.DecisionNumber).HasMaxLength(60);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.PersonId);
        builder.HasIndex(r => new { r.OrganizationId, r.DecidedOn });
        builder.HasIndex(r => r.DecidedOn);
        builder.HasIndex(r => r.DossierId);
    }
}
