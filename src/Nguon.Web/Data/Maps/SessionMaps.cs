using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nguon.Domain.Organizations;
using Nguon.Domain.Sessions;

namespace Nguon.Web.Data.Maps;

internal sealed class SessionMap : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("session");
        builder.Property(s => s.Attendance).HasJson();
        foreach (var text in new[] { nameof(Session.Place), nameof(Session.Chair), nameof(Session.MinutesBy), nameof(Session.Guests) })
        {
            builder.Property(text).HasMaxLength(Session.TextLength);
        }

        builder.HasOne<PartyOrganization>().WithMany().HasForeignKey(s => s.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.OrganizationId, s.HeldOn });
    }
}

internal sealed class SessionItemMap : IEntityTypeConfiguration<SessionItem>
{
    public void Configure(EntityTypeBuilder<SessionItem> builder)
    {
        builder.ToTable("session_item");
        builder.Property(i => i.Note).HasMaxLength(Session.TextLength);
        builder.HasOne<Session>().WithMany().HasForeignKey(i => i.SessionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => new { i.SessionId, i.Order }).IsUnique();
        builder.HasIndex(i => i.PersonId);
    }
}
