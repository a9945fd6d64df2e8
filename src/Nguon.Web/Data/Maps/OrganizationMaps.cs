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
        builder.HasOne<PartyOrganization>().WithMany().HasForeignKey(v => v.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.OrganizationId, v.From }).IsUnique();
        builder.HasIndex(v => new { v.ParentId, v.From });
        builder.HasIndex(v => v.Code);
    }
}

internal sealed class OrganizationEventMap : IEntityTypeConfiguration<OrganizationEvent>
{
    public void Configure(EntityTypeBuilder<OrganizationEvent> builder)
    {
        builder.ToTable("organization_event");
        builder.Property(e => e.Summary).HasMaxLength(1000);
        builder.HasIndex(e => e.EffectiveOn);
    }
}

internal sealed class OrganizationSuccessionMap : IEntityTypeConfiguration<OrganizationSuccession>
{
    public void Configure(EntityTypeBuilder<OrganizationSuccession> builder)
    {
        builder.ToTable("organization_succession");
        builder.HasOne<OrganizationEvent>().WithMany().HasForeignKey(s => s.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.PredecessorId);
        builder.HasIndex(s => s.SuccessorId);
    }
}

internal sealed class OrganizationAncestryMap : IEntityTypeConfiguration<OrganizationAncestry>
{
    public void Configure(EntityTypeBuilder<OrganizationAncestry> builder)
    {
        builder.ToTable("organization_ancestry");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => new { a.DescendantId, a.AncestorId, a.From, a.Until });
        builder.HasIndex(a => new { a.AncestorId, a.DescendantId, a.From, a.Until });
    }
}

internal sealed class AuthorityGrantMap : IEntityTypeConfiguration<AuthorityGrant>
{
    public void Configure(EntityTypeBuilder<AuthorityGrant> builder)
    {
        builder.ToTable("authority_grant");
        builder.Property(g => g.LegalBasis).HasMaxLength(300);
        builder.HasIndex(g => new { g.OrganizationId, g.Power, g.From });
    }
}
