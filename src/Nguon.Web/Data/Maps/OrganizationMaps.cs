using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nguon.Domain.Organizations;

namespace Nguon.Web.Data.Maps;

internal sealed class PartyOrganizationMap : IEntityTypeConfiguration<PartyOrganization>
{
    public void Configure(EntityTypeBuilder<PartyOrganization> builder) => builder.ToTable("organization");
}

internal sealed class OrganizationVersionMap : IEntityTypeConfiguration<OrganizationVersion>
{
    public void Configure(EntityTypeBuilder<OrganizationVersion> builder)
    {
        builder.ToTable("organization_version");
        builder.Property(v => v.Code).HasMaxLength(OrganizationVersion.CodeLength);
        builder.Property(v => v.Name).HasMaxLength(OrganizationVersion.NameLength);
        builder.Property(v => v.OrganName).HasMaxLength(OrganizationVersion.NameLength);
        builder.Property(v => v.SearchName).HasMaxLength(OrganizationVersion.NameLength);
        builder.Property(v => v.Area).HasMaxLength(OrganizationVersion.NameLength);
        builder.Property(v => v.Address).HasMaxLength(OrganizationVersion.NameLength);
        builder.Property(v => v.FormerPlace).HasMaxLength(OrganizationVersion.NameLength);
        builder.HasOne<PartyOrganization>().WithMany().HasForeignKey(v => v.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.OrganizationId, v.From });
        builder.HasIndex(v => new { v.ParentId, v.From });
        builder.HasIndex(v => v.Code);
        builder.HasIndex(v => v.EventId);
        builder.OnlyBelieved();
    }
}

internal sealed class OrganizationEventMap : IEntityTypeConfiguration<OrganizationEvent>
{
    public void Configure(EntityTypeBuilder<OrganizationEvent> builder)
    {
        builder.ToTable("organization_event");
        builder.Property(e => e.Summary).HasMaxLength(1000);
        builder.Property(e => e.Lines).HasJson();
        builder.Property(e => e.Moves).HasJson();
        builder.Property(e => e.Moved).HasJson();
        builder.HasIndex(e => e.EffectiveOn);
        builder.HasIndex(e => e.DecisionNumber);
        builder.HasIndex(e => e.ReplacesId);
    }
}

internal sealed class OrganizationSuccessionMap : IEntityTypeConfiguration<OrganizationSuccession>
{
    public void Configure(EntityTypeBuilder<OrganizationSuccession> builder)
    {
        builder.ToTable("organization_succession");
        builder.HasOne<OrganizationEvent>().WithMany().HasForeignKey(s => s.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(s => s.Part).HasMaxLength(1000);
        builder.HasIndex(s => s.PredecessorId);
        builder.HasIndex(s => s.SuccessorId);
        builder.HasIndex(s => s.EventId).HasFilter("is_part").HasDatabaseName("ix_organization_succession_part");
        builder.OnlyBelieved();
    }
}

internal sealed class OrganizationAncestryMap : IEntityTypeConfiguration<OrganizationAncestry>
{
    public void Configure(EntityTypeBuilder<OrganizationAncestry> builder)
    {
        builder.ToTable("organization_ancestry");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => new { a.DescendantId, a.AncestorId, a.From, a.Until, a.RetractedAt });
        builder.HasIndex(a => new { a.AncestorId, a.DescendantId, a.From, a.Until, a.RetractedAt });
        builder.OnlyBelieved();
    }
}

internal sealed class OrganizationHeirMap : IEntityTypeConfiguration<OrganizationHeir>
{
    public void Configure(EntityTypeBuilder<OrganizationHeir> builder)
    {
        builder.ToTable("organization_heir");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.HasIndex(h => new { h.FormerId, h.From });
        builder.HasIndex(h => new { h.HeirId, h.From });
        builder.HasIndex(h => h.FormerId).HasFilter("is_part").HasDatabaseName("ix_organization_heir_part");
        builder.OnlyBelieved();
    }
}

internal sealed class AuthorityGrantMap : IEntityTypeConfiguration<AuthorityGrant>
{
    public void Configure(EntityTypeBuilder<AuthorityGrant> builder)
    {
        builder.ToTable("authority_grant");
        builder.Property(g => g.LegalBasis).HasMaxLength(AuthorityGrant.BasisLength);
        builder.OnlyBelieved();
        builder.HasIndex(g => new { g.OrganizationId, g.Power, g.From });
        builder.HasIndex(g => g.ReplacesId);
    }
}

internal sealed class CodeListVersionMap : IEntityTypeConfiguration<CodeListVersion>
{
    public void Configure(EntityTypeBuilder<CodeListVersion> builder)
    {
        builder.ToTable("code_list_version");
        builder.Property(v => v.Source).HasMaxLength(CodeListVersion.TextLength);
        builder.Property(v => v.Codes).HasJson();
        builder.Property(v => v.Changes).HasJson();
        builder.HasIndex(v => new { v.List, v.From }).IsUnique();
    }
}
